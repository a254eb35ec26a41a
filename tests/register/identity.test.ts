import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/memory/fingerprint';
import { NEW_ROW } from '../../src/memory/row-record';
import { rowText } from '../../src/memory/row-text';
import { type IdentityRow, identify, rowsOutOfPlace } from '../../src/register/identity';

type Format = (id: string, print: string, mailed?: string) => string;

/** The รหัส cell's format in each layout of the sheet. */
const FORMATS: readonly (readonly [layout: number, format: Format])[] = [
  [1, (id, print, mailed) => [id, print, ...(mailed === undefined ? [] : [mailed])].join(':')],
  [2, (id, print, mailed) => JSON.stringify({ v: 2, id, print, mailed })],
];

/** Rows from 2 on, each made of a method and a รหัส cell. A one-letter รหัส gets the fingerprint of the method given after it. */
function rowsIn(format: Format) {
  return (...entries: readonly (readonly [method: string, id?: string, printOf?: string])[]): IdentityRow[] =>
    entries.map(([method, id, printOf], index) => ({
      row: index + 2,
      method,
      unit: '',
      idCell: id === undefined ? '' : format(id, fingerprint(printOf ?? method)),
    }));
}

function ids(given: readonly IdentityRow[]): (string | undefined)[] {
  let count = 0;
  const identities = identify(given, () => {
    count += 1;
    return `new${count}`;
  });
  return given.map(({ row }) => identities.get(row)?.id);
}

describe.each(FORMATS)('identify, by รหัส cells of layout %i', (layout, format) => {
  const rows = rowsIn(format);

  it('gives each row without a รหัส a new one, and keeps matching ones', () => {
    expect(ids(rows(['จัดทำคู่มือ'], ['จัดอบรม', 'b'], ['เผยแพร่แผน']))).toEqual(['new1', 'b', 'new2']);
  });

  it('lets each row keep its รหัส when whole rows are sorted', () => {
    expect(ids(rows(['เผยแพร่แผน', 'c'], ['จัดทำคู่มือ', 'a']))).toEqual(['c', 'a']);
  });

  it('gives the later of two equal rows a new รหัส, because it is the copy', () => {
    expect(ids(rows(['จัดทำคู่มือ', 'a'], ['จัดอบรม', 'b'], ['จัดทำคู่มือ', 'a']))).toEqual(['a', 'b', 'new1']);
  });

  it('gives a copied row a new รหัส after its method was rewritten', () => {
    expect(ids(rows(['จัดทำคู่มือ', 'a'], ['จัดทำแผ่นพับ', 'a', 'จัดทำคู่มือ']))).toEqual(['a', 'new1']);
  });

  it('moves the รหัส with the method after a sort without the hidden column', () => {
    const sorted = rows(['ค', 'a', 'ก'], ['ก', 'b', 'ข'], ['ข', 'c', 'ค']);
    expect(ids(sorted)).toEqual(['c', 'a', 'b']);
    const identities = identify(sorted, () => 'x');
    expect(sorted.map(({ row }) => identities.get(row)?.from)).toEqual([4, 2, 3]);
  });

  it('gives no row the รหัส of another that was deleted after a sort without the รหัส', () => {
    // Sorted from ก ข ค ง to ค ง ก ข, with the รหัส left behind; then the row of ข was deleted, with the รหัส of ง in it.
    const left = rows(['ค', 'a', 'ก'], ['ง', 'b', 'ข'], ['ก', 'c', 'ค']);
    expect(ids(left)).toEqual(['c', 'new1', 'a']);
  });

  it('keeps the รหัส of a row whose method was edited, and updates its fingerprint', () => {
    const [edited] = rows(['จัดทำคู่มือประชาชน', 'a', 'จัดทำคู่มือ']);
    const identity = edited && identify([edited], () => 'x').get(edited.row);
    expect(identity).toMatchObject({ id: 'a', print: fingerprint('จัดทำคู่มือประชาชน'), from: 2, mailed: null });
  });

  it("returns the row's last letter from the รหัส, or that there was none", () => {
    const given = ['ก', 'ข', 'ค'].map((method, index) => ({
      row: index + 2,
      method,
      unit: '',
      idCell: format(`a${index}`, fingerprint(method), ['๑ เม.ย. ๖๙', ''][index]),
    }));
    expect([...identify(given, () => 'x').values()].map(identity => identity.mailed)).toEqual(['๑ เม.ย. ๖๙', '', null]);
  });

  it('keeps the origins of blank cells', () => {
    const [row] = rows(['ก', 'a']);
    const [identity] = row ? [...identify([row], () => 'x').values()] : [];
    const origins = { unit: { id: 'b', print: 'z9' } };
    const idCell = identity ? rowText({ ...identity, mailed: '๑ เม.ย. ๖๙', origins }, layout) : '';
    const [known] = [...identify([{ row: 5, method: 'ก', unit: '', idCell }], () => 'x').values()];
    expect(known).toMatchObject({ id: 'a', mailed: '๑ เม.ย. ๖๙', origins, from: 5 });
  });

  it('treats a damaged รหัส as missing', () => {
    expect(ids([{ row: 2, method: 'จัดทำคู่มือ', unit: '', idCell: 'ลบแล้ว' }])).toEqual(['new1']);
  });

  it('gives every row its own รหัส, even if all methods are equal', () => {
    const given = ids(rows(['ก', 'a'], ['ก', 'a'], ['ก'], ['ก', 'b']));
    expect(new Set(given).size).toBe(4);
    expect(given).toContain('a');
    expect(given).toContain('b');
  });
});

describe.each(FORMATS)('rowsOutOfPlace, by รหัส cells of layout %i', (_, format) => {
  const rows = rowsIn(format);

  it('returns the rows whose รหัส belongs to another method', () => {
    expect(rowsOutOfPlace(rows(['ก', 'a'], ['ข', 'b', 'ค'], ['ค']))).toEqual([3, 4]);
  });

  it('ignores spaces, line breaks and the kind of digits', () => {
    expect(rowsOutOfPlace(rows(['๑. จัดทำ คู่มือ', 'a', '1.จัดทำ\nคู่มือ']))).toEqual([]);
  });
});

describe('the rows of a split, which have the same method', () => {
  const METHOD = 'จัดประชุมประจำเดือน';
  const cell = (id: string, unit: string) =>
    rowText(
      {
        ...NEW_ROW,
        id,
        print: fingerprint(METHOD),
        split: { from: 'a', units: 'ทุกส่วนราชการ', print: fingerprint(unit) },
      },
      2,
    );
  const [CLERK, FINANCE, WORKS] = [
    ['a', 'สำนักปลัด'],
    ['b', 'กองคลัง'],
    ['c', 'กองช่าง'],
  ] as const;
  /** Rows from 2 on: each unit, and the รหัส in its row. */
  const split = (...entries: readonly (readonly [unit: string, id: readonly [string, string]])[]): IdentityRow[] =>
    entries.map(([unit, [id, of]], index) => ({ row: index + 2, method: METHOD, unit, idCell: cell(id, of) }));

  it('get the รหัส of their units after a sort without the hidden column', () => {
    expect(ids(split([FINANCE[1], CLERK], [WORKS[1], FINANCE], [CLERK[1], WORKS]))).toEqual(['b', 'c', 'a']);
  });

  it('leave the รหัส of other rows to these, when all were sorted without the hidden column', () => {
    const [clerk, finance] = split([CLERK[1], CLERK], [FINANCE[1], FINANCE]);
    const other = { method: 'จัดอบรม', unit: 'กองช่าง' };
    const ofOther = rowText({ ...NEW_ROW, id: 'd', print: fingerprint(other.method) }, 2);
    const [a, b] = [clerk?.idCell ?? '', finance?.idCell ?? ''];
    const sorted = [
      { row: 2, method: METHOD, unit: FINANCE[1], idCell: a },
      { row: 3, ...other, idCell: b },
      { row: 4, method: METHOD, unit: CLERK[1], idCell: ofOther },
    ];
    expect(ids(sorted)).toEqual(['b', 'd', 'a']);
  });

  it('keep their รหัส if a unit was renamed, also where others were sorted', () => {
    expect(ids(split([CLERK[1], CLERK], ['กองการคลัง', FINANCE], [WORKS[1], WORKS]))).toEqual(['a', 'b', 'c']);
    expect(ids(split([WORKS[1], CLERK], ['กองการคลัง', FINANCE], [CLERK[1], WORKS]))).toEqual(['c', 'b', 'a']);
    const renamed = identify(split(['กองการคลัง', FINANCE]), () => 'x').get(2)?.split;
    expect(renamed).toEqual({ from: 'a', units: 'ทุกส่วนราชการ', print: fingerprint('กองการคลัง') });
  });

  it('have a copy among them with a รหัส of its own, which is of the same split', () => {
    const rows = split([CLERK[1], CLERK], [FINANCE[1], FINANCE], ['กองการศึกษา', FINANCE]);
    expect(ids(rows)).toEqual(['a', 'b', 'new1']);
    expect(identify(rows, () => 'x').get(4)?.split).toMatchObject({ from: 'a', units: 'ทุกส่วนราชการ' });
  });

  it('are of the split no longer once their method is another', () => {
    const [first] = split([CLERK[1], CLERK]);
    const rows = first ? [first, { ...first, row: 3, method: 'จัดอบรม' }] : [];
    expect(identify(rows, () => 'x').get(3)?.split).toBeNull();
  });
});
