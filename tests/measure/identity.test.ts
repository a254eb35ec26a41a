import { describe, expect, it } from 'vitest';
import { fingerprint, type IdentityRow, identify, rowsOutOfPlace, withMailed } from '../../src/measure/identity';

/** Rows from method and รหัส cell, from row 2 on; a รหัส of one letter gets the fingerprint of the method named after it. */
function rows(...entries: readonly (readonly [method: string, id?: string, printOf?: string])[]): IdentityRow[] {
  return entries.map(([method, id, printOf], index) => ({
    row: index + 2,
    method,
    idCell: id === undefined ? '' : `${id}:${fingerprint(printOf ?? method)}`,
  }));
}

function ids(given: readonly IdentityRow[]): (string | undefined)[] {
  let count = 0;
  const identities = identify(given, () => {
    count += 1;
    return `new${count}`;
  });
  return given.map(({ row }) => identities.get(row)?.idCell.split(':')[0]);
}

describe('identify', () => {
  it('gives each row without a รหัส a new one, and keeps those that fit', () => {
    expect(ids(rows(['จัดทำคู่มือ'], ['จัดอบรม', 'b'], ['เผยแพร่แผน']))).toEqual(['new1', 'b', 'new2']);
  });

  it('keeps each row its รหัส when whole rows are sorted', () => {
    expect(ids(rows(['เผยแพร่แผน', 'c'], ['จัดทำคู่มือ', 'a']))).toEqual(['c', 'a']);
  });

  it('gives the later of two twins a new รหัส: it is the copied row', () => {
    expect(ids(rows(['จัดทำคู่มือ', 'a'], ['จัดอบรม', 'b'], ['จัดทำคู่มือ', 'a']))).toEqual(['a', 'b', 'new1']);
  });

  it('gives a copied row whose method was then rewritten a new รหัส', () => {
    expect(ids(rows(['จัดทำคู่มือ', 'a'], ['จัดทำแผ่นพับ', 'a', 'จัดทำคู่มือ']))).toEqual(['a', 'new1']);
  });

  it('lets the รหัส follow the method when a sort left the hidden column out', () => {
    const sorted = rows(['ค', 'a', 'ก'], ['ก', 'b', 'ข'], ['ข', 'c', 'ค']);
    expect(ids(sorted)).toEqual(['c', 'a', 'b']);
    const identities = identify(sorted, () => 'x');
    expect(sorted.map(({ row }) => identities.get(row)?.from)).toEqual([4, 2, 3]);
  });

  it('keeps the รหัส of a row whose method was edited, and renews its fingerprint', () => {
    const [edited] = rows(['จัดทำคู่มือประชาชน', 'a', 'จัดทำคู่มือ']);
    const identity = edited && identify([edited], () => 'x').get(edited.row);
    expect(identity).toEqual({ idCell: `a:${fingerprint('จัดทำคู่มือประชาชน')}`, from: 2, mailed: null });
  });

  it("gives what the รหัส says of the row's last letter, which may be that there was none", () => {
    const given = ['ก', 'ข', 'ค'].map((method, index) => ({
      row: index + 2,
      method,
      idCell: `a${index}:${fingerprint(method)}`,
    }));
    const mailed = ['๑ เม.ย. ๖๙', '', null];
    const cells = given.map((row, index) => {
      const day = mailed[index] ?? null;
      return day === null ? row : { ...row, idCell: withMailed(row.idCell, day) };
    });
    expect([...identify(cells, () => 'x').values()].map(identity => identity.mailed)).toEqual(mailed);
  });

  it('takes a damaged รหัส for none', () => {
    expect(ids([{ row: 2, method: 'จัดทำคู่มือ', idCell: 'ลบแล้ว' }])).toEqual(['new1']);
  });

  it('gives every row of a sheet of equal methods a รหัส of its own', () => {
    const given = ids(rows(['ก', 'a'], ['ก', 'a'], ['ก'], ['ก', 'b']));
    expect(new Set(given).size).toBe(4);
    expect(given).toContain('a');
    expect(given).toContain('b');
  });
});

describe('rowsOutOfPlace', () => {
  it('names the rows whose รหัส carries another method', () => {
    expect(rowsOutOfPlace(rows(['ก', 'a'], ['ข', 'b', 'ค'], ['ค']))).toEqual([3, 4]);
  });

  it('does not mind spaces, line breaks or the kind of digits', () => {
    expect(rowsOutOfPlace(rows(['๑. จัดทำ คู่มือ', 'a', '1.จัดทำ\nคู่มือ']))).toEqual([]);
  });
});
