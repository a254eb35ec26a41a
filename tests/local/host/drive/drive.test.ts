import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../local/host/drive/drive-query';
import { xmlFault } from '../../../../local/host/xml/xml';
import { hostOf } from '../../support/host';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

function documentXml(text: string): string {
  const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0"?><w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
}

/** The bytes of a package, signed as in a script. */
function packed(parts: Record<string, string>): number[] {
  return Array.from(
    new Int8Array(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))),
  );
}
const GOOD = packed({ '[Content_Types].xml': TYPES, 'word/document.xml': documentXml('รายงาน') });

const CODE = `
  function folder() { return Drive.Files.create({ name: 'รายงาน', mimeType: '${FOLDER}' }, null, { fields: 'id' }).id }
  function upload(resource, bytes, options) {
    return Drive.Files.create(resource, Utilities.newBlob(bytes, '${DOCX}', 'x.docx'), options)
  }
  function copy(resource, id, options) { return Drive.Files.copy(resource, id, options) }
  function get(id, options) { return Drive.Files.get(id, options) }
  function list(q) { return Drive.Files.list({ q: q, fields: 'files(id)' }).files.map(f => f.id) }
  function update(resource, id) { return Drive.Files.update(resource, id) }
  function share(resource, id, options) { return Drive.Permissions.create(resource, id, options) }
  function run(call) { return eval(call) }`;

function drive(options = {}) {
  const saved: { name: string; bytes: Uint8Array; mimeType: string }[] = [];
  const sink = {
    save(name: string, bytes: Uint8Array, mimeType: string) {
      saved.push({ name, bytes, mimeType });
      return { path: `/out/${name}.docx` };
    },
  };
  const host = hostOf(CODE, { drive: sink, user: 'a@example.org', ...options });
  const call = (name: string, ...args: unknown[]) => host.call(name, args).value;
  return { host, saved, call };
}

describe('making a document', () => {
  it('stores the bytes unchanged and links to the file', () => {
    const { saved, call } = drive();
    const answer = call('upload', { name: 'รายงาน', mimeType: DOC }, GOOD, { fields: 'id,webViewLink' });
    expect(answer).toEqual({ id: 'drive-000001', webViewLink: '/out/รายงาน.docx' });
    expect(saved).toEqual([{ name: 'รายงาน', bytes: Uint8Array.from(GOOD), mimeType: DOCX }]);
  });

  it('returns four fields by default', () => {
    expect(drive().call('upload', { name: 'ก', mimeType: DOC }, GOOD)).toEqual({
      kind: 'drive#file',
      id: 'drive-000001',
      name: 'ก',
      mimeType: DOC,
    });
  });

  it.each([
    ['not a zip archive', [1, 2, 3], 'not a zip archive'],
    ['a zip without a document', packed({ '[Content_Types].xml': TYPES }), 'word/document.xml is missing'],
    ['a zip without content types', packed({ 'word/document.xml': documentXml('') }), '[Content_Types].xml is missing'],
    [
      'XML that does not close',
      packed({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document><w:body></w:document>' }),
      'word/document.xml: </w:document> closes an element that is not open',
    ],
    [
      'a control character',
      packed({ '[Content_Types].xml': TYPES, 'word/document.xml': documentXml('a\u0001') }),
      'character U+0001 is not allowed in XML',
    ],
    [
      'another part that is damaged',
      packed({
        '[Content_Types].xml': TYPES,
        'word/document.xml': documentXml(''),
        'word/_rels/document.xml.rels': '<a>&</a>',
      }),
      'stray &',
    ],
    [
      'more than 1.02 million characters',
      packed({ '[Content_Types].xml': TYPES, 'word/document.xml': documentXml('ก'.repeat(1_020_001)) }),
      'Request Too Large',
    ],
  ])('refuses to convert %s, and keeps nothing', (_, bytes, message) => {
    const { host, saved, call } = drive();
    const upload = () => call('upload', { name: 'ก', mimeType: DOC }, bytes);
    expect(upload).toThrow('API call to drive.files.create failed with error: ');
    expect(upload).toThrow(message);
    expect([saved, host.state.files]).toEqual([[], []]);
  });

  it('stores any bytes without conversion', () => {
    const { saved, call } = drive();
    call('upload', { name: 'ก.docx', mimeType: DOCX }, [1, 2, 3]);
    expect(saved).toHaveLength(1);
  });

  it('is made of a stored Word file, in the same folder', () => {
    const { host, saved, call } = drive();
    const parent = call('folder');
    const word = call('upload', { name: 'ก.docx', mimeType: DOCX, parents: [parent] }, GOOD, { fields: 'id' });
    const { id } = word as { id: string };
    const made = call('copy', { name: 'ก', mimeType: DOC, appProperties: { run: 'r' } }, id, {
      fields: 'name,parents',
    });
    expect(made).toEqual({ name: 'ก', parents: [parent] });
    expect(host.state.files[2]).toMatchObject({ mimeType: DOC, appProperties: { run: 'r' } });
    expect(saved[1]).toEqual({ name: 'ก', bytes: Uint8Array.from(GOOD), mimeType: DOCX });
    expect(() => call('copy', { mimeType: DOC }, 'drive-000099')).toThrow('File not found: drive-000099.');
  });

  it('is not made of a Word file that is damaged, and the Word file stays', () => {
    const { host, call } = drive();
    const { id } = call('upload', { name: 'ก.docx', mimeType: DOCX }, [1, 2, 3], { fields: 'id' }) as { id: string };
    expect(() => call('copy', { mimeType: DOC }, id)).toThrow('API call to drive.files.copy failed with error: ');
    expect(host.state.files).toHaveLength(1);
  });

  it('stores in a folder that the script made', () => {
    const { host, call } = drive();
    const parent = call('folder');
    call('upload', { name: 'ก', mimeType: DOC, parents: [parent] }, GOOD);
    expect(host.state.files[1]?.parents).toEqual([parent]);
  });

  it('refuses a parent the script did not make', () => {
    const { saved, call } = drive();
    expect(() => call('upload', { name: 'ก', mimeType: DOC, parents: ['0B_office'] }, GOOD)).toThrow(
      'File not found: 0B_office.',
    );
    expect(saved).toEqual([]);
  });

  it('refuses an app property over 124 bytes', () => {
    expect(() => drive().call('upload', { name: 'ก', appProperties: { run: 'x'.repeat(122) } }, GOOD)).toThrow(
      '124 bytes',
    );
  });

  it('keeps no record if storing failed', () => {
    const full = {
      save() {
        throw new Error('The user has exceeded their Drive storage quota.');
      },
    };
    const { host, call } = drive({ drive: full });
    expect(() => call('upload', { name: 'ก', mimeType: DOC }, GOOD)).toThrow('storage quota');
    expect(host.state.files).toEqual([]);
  });
});

describe('finding files again', () => {
  function filled() {
    const made = drive();
    const folder = made.call('folder') as string;
    made.call('upload', { name: "o'clock", mimeType: DOC, parents: [folder], appProperties: { run: 'r1' } }, GOOD);
    made.call('upload', { name: 'ข', mimeType: DOC, appProperties: { run: 'r2' } }, GOOD);
    made.call('update', { trashed: true }, 'drive-000003');
    return made;
  }

  it.each([
    ["appProperties has { key='run' and value='r1' }", ['drive-000002']],
    ["appProperties has {key='run' and value='r2'} and trashed=false", []],
    ['trashed = true', ['drive-000003']],
    [String.raw`name = 'o\'clock'`, ['drive-000002']],
    [`mimeType='${FOLDER}'`, ['drive-000001']],
    ["'drive-000001' in parents and trashed = false", ['drive-000002']],
    ["'me' in owners and trashed = false", ['drive-000001', 'drive-000002']],
    ["'root' in parents", ['drive-000001', 'drive-000003']],
  ])('%s', (q, ids) => {
    expect(filled().call('list', q)).toEqual(ids);
  });

  it('by owner does not find files of another account', () => {
    const { host, call } = filled();
    const [file] = host.state.files;
    if (!file) throw new Error('no file');
    const isMine = parseQuery("'me' in owners");
    expect([file.owner, 'other@example.go.th'].map(user => isMine(file, user))).toEqual([true, false]);
    expect(call('list', "'me' in owners")).toContain(file.id);
  });

  it.each(["name contains 'ก'", "trashed=false or name='ข'", 'nonsense'])('does not emulate the search %s', q => {
    expect(() => drive().call('list', q)).toThrow(`not emulated: Drive.Files.list with q ${q}`);
  });

  it('returns the selected fields', () => {
    const fields = { fields: 'name, parents,trashed' };
    expect(filled().call('get', 'drive-000002', fields)).toEqual({
      name: "o'clock",
      parents: ['drive-000001'],
      trashed: false,
    });
    expect(filled().call('get', 'drive-000002', { fields: '*' })).toMatchObject({ appProperties: { run: 'r1' } });
    expect(() => filled().call('get', 'drive-000002', { fields: 'size' })).toThrow(
      'not emulated: Drive file field size',
    );
  });

  it('renames', () => {
    const { call } = filled();
    expect(call('update', { name: 'ค' }, 'drive-000002')).toMatchObject({ name: 'ค' });
    expect(call('list', "name='ค'")).toEqual(['drive-000002']);
  });

  it("another user's files do not exist", () => {
    const { host } = filled();
    const other = drive({ workbook: host.workbook, user: 'b@example.org' });
    expect(other.call('list', 'trashed=false')).toEqual([]);
    for (const [name, ...args] of [
      ['get', 'drive-000002'],
      ['update', {}, 'drive-000002'],
      ['share', { role: 'reader', type: 'anyone' }, 'drive-000002'],
    ] as const) {
      expect(() => other.call(name, ...args)).toThrow('File not found: drive-000002.');
    }
  });

  it('records who a file is shared with', () => {
    const { host, call } = filled();
    call('share', { role: 'reader', type: 'user', emailAddress: 'b@example.org' }, 'drive-000002', {
      sendNotificationEmail: false,
    });
    expect(host.state.files[1]?.permissions).toEqual([
      { id: 'permission-000004', role: 'reader', type: 'user', emailAddress: 'b@example.org', notified: false },
    ]);
  });
});

it.each([
  'Drive.Files.create({ size: 1 }, null)',
  "Drive.Files.create({ name: 'x' }, null)",
  "Drive.Files.create({ name: 'x' }, null, { supportsAllDrives: true })",
  "Drive.Files.update({ parents: [] }, Drive.Files.create({ mimeType: 'application/vnd.google-apps.folder' }).id)",
  "Drive.Files.copy({ name: 'x' }, Drive.Files.create({ mimeType: 'application/vnd.google-apps.folder' }).id)",
  "Drive.Files.remove('x')",
  'Docs.Documents.create({})',
])('does not emulate %s', call => {
  expect(() => drive().call('run', call)).toThrow('not emulated: ');
});

describe('well-formed XML', () => {
  it.each([
    ['<a/>', null],
    ['<?xml version="1.0"?>\n<!-- ก --><a x="1" y=\'&lt;\'><b>&#x0E01;<![CDATA[<]]></b></a>\n', null],
    ['\ufeff<a/>', null],
    ['', '0 root elements'],
    ['<a/><b/>', '2 root elements'],
    ['<a>', '<a> is not closed'],
    ['<a></b>', '</b> closes an element that is not open'],
    ['<a x=1/>', 'text outside the root: <a x=1/>'],
    ['<a><b x=1/></a>', 'not a tag: <b x=1/>'],
    ['<a x="1" x="2"/>', 'attribute x twice'],
    ['<a x="&"/>', 'stray & at: &"'],
    ['<a>&nbsp;</a>', 'stray & at: &nbsp;'],
    ['<a>\ud800</a>', 'character U+D800 is not allowed in XML'],
    ['x<a/>', 'text outside the root: x'],
  ])('%j', (text, fault) => {
    expect(xmlFault(text)).toBe(fault);
  });
});
