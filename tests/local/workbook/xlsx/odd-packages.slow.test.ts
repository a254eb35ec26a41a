import { crc32, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../../local/bad-input';
import { readWorkbook } from '../../../../local/workbook/files/xlsx';
import { changed, everyPart, fileOf, handMade, partText, SHEET1 } from './hand-made';
import { packed } from './packages';

const bytes = (parts: Record<string, string>) =>
  Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text)]));

/** An archive as programs write it that do not know a part's size beforehand: the sizes follow the part. */
function streamed(parts: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, plain] = [Buffer.from(path), Buffer.from(text)];
    const data = deflateRawSync(plain);
    const sizes = Buffer.from(Uint32Array.of(crc32(plain), data.length, plain.length).buffer);
    const head = Buffer.from(Uint16Array.of(20, 0x0808, 8, 0, 0x21).buffer);
    const lengths = Buffer.from(Uint16Array.of(name.length, 0).buffer);
    const local = [
      Buffer.from('PK\u0003\u0004'),
      head,
      Buffer.alloc(12),
      lengths,
      name,
      data,
      Buffer.from('PK\u0007\u0008'),
      sizes,
    ];
    const place = Buffer.concat([Buffer.alloc(10), Buffer.from(Uint32Array.of(at).buffer)]);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, sizes, lengths, place, name]));
    files.push(...local);
    at += Buffer.concat(local).length;
  }
  const central = Buffer.concat(list);
  const counts = Buffer.from(Uint16Array.of(0, 0, list.length, list.length).buffer);
  const places = Buffer.from(Uint32Array.of(central.length, at).buffer);
  return Buffer.concat([...files, central, Buffer.from('PK\u0005\u0006'), counts, places, Buffer.from([0, 0])]);
}

/** Where the archive's list of parts begins, and the place of one part's entry in it. */
function entryOf(archive: Buffer, path: string): number {
  const end = archive.lastIndexOf('PK\u0005\u0006');
  const at = archive.indexOf(path, archive.readUInt32LE(end + 16));
  if (at < 0) throw new Error(`no ${path}`);
  return at - 46;
}

async function refusal(archive: Uint8Array): Promise<string> {
  const path = fileOf(archive);
  const error = await readWorkbook(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadInput);
  const { message } = error as BadInput;
  expect(message.split('\n')).toHaveLength(1);
  return message.slice(path.length);
}

const writesB2 = async (file: Record<string, string> | Uint8Array) => {
  const result = await changed(file, sheet => sheet.getRange('B2').setValue('ข'));
  expect(result.sheet.getRange('A1:B2').getValues()).toEqual([
    ['หัว', 5],
    ['', 'ข'],
  ]);
  return result;
};

describe('an archive', () => {
  it.each<[string, Uint8Array]>([
    ['with the sizes after the parts', streamed(handMade())],
    ['with stored parts', zipSync(bytes(handMade()), { level: 0 })],
    ['with a comment', zipSync({ ...bytes(handMade()) })],
    ['with folders', zipSync({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array(), ...bytes(handMade()) })],
  ])('%s', async (name, archive) => {
    const file = Buffer.from(archive);
    if (name !== 'with a comment') return void (await writesB2(file));
    // The comment even contains the mark of the archive's end.
    const comment = Buffer.from(`หมายเหตุ PK\u0005\u0006 ${'x'.repeat(30)}`);
    file.writeUInt16LE(comment.length, file.length - 2);
    await writesB2(Buffer.concat([file, comment]));
  });

  it('in the form for more than 4 GB (zip64) is refused', async () => {
    const archive = Buffer.from(packed(handMade()));
    archive.writeUInt32LE(0xffffffff, archive.lastIndexOf('PK\u0005\u0006') + 16);
    expect(await refusal(archive)).toContain('zip64');
    const other = Buffer.from(packed(handMade()));
    other.writeUInt32LE(0xffffffff, entryOf(other, SHEET1) + 24);
    expect(await refusal(other)).toContain('zip64');
  });

  it.each([
    ['one part', 1, 250_000_000],
    ['many parts together', 7, 30_000_000],
  ])('that says it unpacks to too much in %s is refused, naming the biggest', async (_, count, size) => {
    const names = Array.from({ length: count }, (__, index) => `xl/media/image${index}.png`);
    const archive = Buffer.from(packed({ ...handMade(), ...Object.fromEntries(names.map(name => [name, ''])) }));
    for (const name of names) archive.writeUInt32LE(size, entryOf(archive, name) + 24);
    const total = Math.round((size * count) / 1e6);
    expect(await refusal(archive)).toMatch(new RegExp(`unpacks to ${total} MB \\(most of it xl/media/image0\\.png\\)`));
  });

  it('whose list gives a smaller size than a part has is refused, and not unpacked further than that', async () => {
    const archive = streamed({ ...handMade(), [SHEET1]: ' '.repeat(60_000_000) });
    archive.writeUInt32LE(1000, entryOf(archive, SHEET1) + 24);
    const { external, arrayBuffers } = process.memoryUsage();
    expect(await refusal(archive)).toContain(`its part ${SHEET1} is damaged`);
    const now = process.memoryUsage();
    expect(now.external + now.arrayBuffers - external - arrayBuffers).toBeLessThan(3e7);
  });

  it.each([0, 6] as const)('with a damaged part is refused (level %i)', async level => {
    const archive = Buffer.from(zipSync(bytes(handMade()), { level }));
    const local = archive.readUInt32LE(entryOf(archive, SHEET1) + 42);
    const data = local + 30 + SHEET1.length;
    archive[data + 20] = (archive[data + 20] ?? 0) ^ 0x55;
    expect(await refusal(archive)).toContain(`its part ${SHEET1} is damaged`);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length * 0.7)],
    ['empty', () => ''],
    ['not XML', () => 'ไม่ใช่'],
    ['with an impossible letter', (text: string) => text.replace('>หัว<', '>&#x110000;<')],
  ])('with a part that is %s is refused', async (_, damage) => {
    for (const path of [SHEET1, 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', '_rels/.rels']) {
      const parts = everyPart(handMade(), (text, name) => (name === path ? damage(text) : text));
      if (parts[path] === handMade()[path]) continue;
      expect(await refusal(packed(parts))).toContain('is a damaged workbook');
    }
  });

  it('without a part that another names is refused, naming it', async () => {
    for (const path of [SHEET1, 'xl/styles.xml', 'xl/sharedStrings.xml']) {
      const { [path]: _, ...parts } = handMade();
      expect(await refusal(packed(parts))).toContain('is missing');
    }
  });
});

describe('a part is found', () => {
  const SHEET_TARGET = 'Target="worksheets/sheet1.xml"';
  const target = (to: string) => everyPart(handMade(), text => text.replace(SHEET_TARGET, `Target="${to}"`));
  const renamed = (from: string, to: string, parts: Record<string, string>) =>
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path === from ? to : path, text]));

  it.each<[string, Record<string, string>]>([
    ['by an absolute target', target('/xl/worksheets/sheet1.xml')],
    ['by a target that goes up', target('../xl/./worksheets/sheet1.xml')],
    ['in other letters', target('Worksheets/Sheet1.XML')],
    ['by a target with backslashes', target('worksheets\\sheet1.xml')],
    [
      'with an escaped name',
      renamed(SHEET1, 'xl/worksheets/แผ่น 1.xml', target(`worksheets/${encodeURI('แผ่น 1.xml')}`)),
    ],
    ['escaped on both sides', renamed(SHEET1, 'xl/worksheets/a%20b.xml', target('worksheets/a%20b.xml'))],
    [
      'with backslashes in its name',
      Object.fromEntries(Object.entries(handMade()).map(([path, text]) => [path.replaceAll('/', '\\'), text])),
    ],
    [
      'in a folder in capitals',
      Object.fromEntries(Object.entries(handMade()).map(([path, text]) => [path.replace(/^xl/, 'XL'), text])),
    ],
  ])('%s', async (_, parts) => {
    const result = await writesB2(parts);
    expect(Object.keys(result.after).sort()).toEqual(Object.keys(parts).sort());
  });
});

describe('sheets', () => {
  it('whose names differ only in their letters, or need escapes, stay apart', async () => {
    const names = ['Data', 'data', 'a &amp; b', '&quot;ก&quot;', 'it&apos;s $&amp; $1'];
    const sheets = names.map((_, index) => `<sheetData><row r="1"><c r="A1"><v>${index}</v></c></row></sheetData>`);
    const result = await changed(handMade({ names, sheets }), sheet => sheet.getRange('B1').setValue(9));
    expect(result.model.sheets.map(({ name, rows }) => [name, rows[0]?.map(cell => cell?.value)])).toEqual([
      ['Data', [0, 9]],
      ['data', [1]],
      ['a & b', [2]],
      ['"ก"', [3]],
      ["it's $& $1", [4]],
    ]);
    expect(partText(result, 'xl/workbook.xml')).toBe(Buffer.from(result.before['xl/workbook.xml'] ?? []).toString());
  });

  it('with the same name are refused, because one would be lost', async () => {
    const parts = handMade({ names: ['ก', 'ก'], sheets: ['<sheetData/>', '<sheetData/>'] });
    expect(await refusal(packed(parts))).toContain('two of its sheets are named "ก"');
  });

  it('with a name that is too long for Excel keep it', async () => {
    const name = 'ก'.repeat(40);
    const result = await changed(handMade({ names: [name] }), sheet => sheet.getRange('B1').setValue(9));
    expect(result.model.sheets[0]?.name).toBe(name);
  });

  it('that are very hidden stay so, also when others are added, renamed and shown', async () => {
    const parts = everyPart(
      handMade({ names: ['ก', 'ข', 'ค'], sheets: ['', '', ''].map(() => '<sheetData/>') }),
      text =>
        text
          .replace('sheetId="2"', 'sheetId="2" state="veryHidden"')
          .replace('sheetId="3"', "sheetId='3' state='hidden'"),
    );
    const result = await changed(parts, (sheet, app) => {
      sheet.setName('ทะเบียน');
      app.getActive().insertSheet('ใหม่', 0);
      app.getActive().getSheetByName('ค')?.showSheet();
    });
    const states = [...partText(result, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="(.*?)"[^>]*>/g)].map(
      ([tag, name]) => [name, /state=["'](\w+)/.exec(tag)?.[1]],
    );
    expect(states).toEqual([
      ['ใหม่', undefined],
      ['ทะเบียน', undefined],
      ['ข', 'veryHidden'],
      ['ค', undefined],
    ]);
  });

  it('can be renamed to anything: names that mean them follow', async () => {
    const names =
      '<definedNames><definedName name="ก">\'แผน&apos;&apos;๑\'!$A$1+Data!$B$1+MyData!$C$1</definedName></definedNames>';
    const parts = handMade({ names: ["แผน'๑", 'Data'], sheets: ['<sheetData/>', '<sheetData/>'], end: names });
    const result = await changed(parts, (sheet, app) => {
      sheet.setName("ใหม่ $& $1 '");
      app.getActive().getSheetByName('Data')?.setName("$'ข");
    });
    const { 'xl/workbook.xml': book = new Uint8Array() } = result.after;
    expect(Buffer.from(book).toString().replaceAll('&apos;', "'")).toContain(
      "<definedName name=\"ก\">'ใหม่ $&amp; $1 '''!$A$1+'$''ข'!$B$1+MyData!$C$1</definedName>",
    );
  });

  it('whose name looks like an attribute keep it', async () => {
    const parts = handMade({ names: ["ก state='hidden' sheetId='9'", 'ข'], sheets: ['<sheetData/>', '<sheetData/>'] });
    const result = await changed(parts, sheet => sheet.hideSheet());
    expect(result.model.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["ก state='hidden' sheetId='9'", true],
      ['ข', false],
    ]);
  });

  it('that are protected keep their protection', async () => {
    const protection = '<sheetProtection password="CC1A" sheet="1" objects="1" scenarios="1"/>';
    const cells = `<sheetData/>${protection}`;
    const result = await changed(handMade({ sheets: [cells] }), sheet => sheet.getRange('B1').setValue(9));
    expect(partText(result, SHEET1)).toContain(protection);
  });
});

it('a file that nobody changed has the same parts when it is saved', async () => {
  const singleQuoted = everyPart(handMade({ names: ['it&apos;s'] }), text =>
    text.replace(/="([^"]*)"/g, "='$1'").replaceAll('/>', ' />'),
  );
  const result = await changed(singleQuoted, () => undefined);
  expect(result.after).toEqual(result.before);
});

it('a sheet with cells up to the last place of a file is refused at once, naming the cell', async () => {
  const far =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
  expect(await refusal(packed(handMade({ sheets: [far] })))).toMatch(/: sheet "ก1": its cells reach to XFD1048576/);
  const beyond = far.replaceAll('1048576', '4294967295');
  expect(await refusal(packed(handMade({ sheets: [beyond] })))).toContain('is a damaged workbook');
});

it('formats, notes, links and heights at the last place stay in the file and are not read', async () => {
  const last =
    '<row r="1048576" ht="20" customHeight="1" s="1" customFormat="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="2"/></row>';
  const cells = `<cols><col min="1" max="16384" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${last}</sheetData><hyperlinks><hyperlink ref="XFD1048576" location="A1"/></hyperlinks>`;
  const result = await changed(handMade({ sheets: [cells] }), sheet => sheet.getRange('B2').setValue(2));
  expect(partText(result, SHEET1)).toContain(last);
  expect(partText(result, SHEET1)).toContain('<hyperlink ref="XFD1048576" location="A1"/>');
  expect(result.model.sheets[0]?.rows.length).toBeLessThan(1001);
});
