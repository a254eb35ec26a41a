import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_ROW, type Origins, type RowRecord, type Standing } from '../../src/memory/row-record';
import { readRow, rowText } from '../../src/memory/row-text';
import { formatDateShort } from '../../src/thai/dates/calendar';

const TOLD: RowRecord = {
  ...NEW_ROW,
  id: 're9e11b05-9',
  print: '101o85f',
  mailed: '๑ เม.ย. ๖๙',
  standing: { as: '2026-03-31.14512a7', since: '2026-03-16' },
  origins: {
    group: { id: 're9e11b05-8', print: '1681uh6' },
    period: { id: 're9e11b05-8', print: '1ik46c0' },
  },
};

const anyId = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const anyPrint = fc.stringMatching(/^[a-z0-9]{1,7}$/);
const anyDay = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const anyStanding: fc.Arbitrary<Standing | null> = fc.option(
  fc.record({
    as: fc.oneof(
      fc.constantFrom('', '-'),
      fc.tuple(anyDay, anyPrint).map(parts => parts.join('.')),
    ),
    since: anyDay,
  }),
);
const anyOrigin = fc.record({ id: anyId, print: anyPrint });
const anyOrigins: fc.Arbitrary<Origins> = fc.record(
  { group: anyOrigin, unit: anyOrigin, period: anyOrigin },
  { requiredKeys: [] },
);
const anyOthers = fc.dictionary(
  fc.string().map(name => `later ${name}`),
  fc.jsonValue(),
);

/** Records that layout 1 can hold. This build always writes `mailed`, if only as ''; only an older build left it out. */
const anyOldRecord: fc.Arbitrary<RowRecord> = fc
  .record({
    id: anyId,
    print: anyPrint,
    mailed: fc.oneof(fc.constant(''), anyDay.map(formatDateShort)),
    standing: anyStanding,
    origins: anyOrigins,
  })
  .map(known => ({ ...NEW_ROW, ...known }));

const anyChoice = fc.record({
  state: fc.constantFrom('done', 'cancelled'),
  print: anyPrint,
  year: fc.integer({ min: 2560, max: 2600 }),
});

const anyRecord: fc.Arbitrary<RowRecord> = fc.record({
  id: anyId,
  print: anyPrint,
  mailed: fc.option(fc.string({ unit: 'grapheme' })),
  standing: anyStanding,
  origins: anyOrigins,
  choice: fc.option(anyChoice),
  reviews: fc.record({ 6: fc.option(anyChoice), 12: fc.option(anyChoice) }),
  reported: fc.option(
    fc.record({
      round: fc.constantFrom(6 as const, 12 as const),
      year: fc.integer({ min: 2560, max: 2600 }),
      state: fc.constantFrom('done', 'inProgress'),
      print: anyPrint,
      earlier: fc.array(anyPrint),
    }),
  ),
  year: fc.option(fc.integer({ min: 2560, max: 2600 })),
  round: fc.constantFrom(null, 6 as const, 12 as const),
  split: fc.option(fc.record({ from: anyId, units: fc.string({ unit: 'grapheme' }), print: anyPrint })),
  others: anyOthers,
});

/** The value as JSON keeps it: -0 becomes 0, and an object's prototype is lost. */
function asJson(record: RowRecord | null): unknown {
  return JSON.parse(JSON.stringify(record));
}

describe('the text of a รหัส cell', () => {
  it('is a JSON object from layout 2 on, without unknown fields', () => {
    expect(rowText(TOLD, 2)).toBe(
      '{"v":2,"id":"re9e11b05-9","print":"101o85f","mailed":"๑ เม.ย. ๖๙","standing":"2026-03-31.14512a7",' +
        '"since":"2026-03-16","group":["re9e11b05-8","1681uh6"],"period":["re9e11b05-8","1ik46c0"]}',
    );
    expect(rowText({ ...NEW_ROW, id: 'r1-1', print: 'a' }, 2)).toBe('{"v":2,"id":"r1-1","print":"a"}');
    const split = { from: 'r1-0', units: 'ทุกส่วนราชการ', print: 'b' };
    expect(rowText({ ...NEW_ROW, id: 'r1-1', print: 'a', year: 2569, round: 12, split }, 2)).toBe(
      '{"v":2,"id":"r1-1","print":"a","year":2569,"round":12,"splitFrom":"r1-0","split":["ทุกส่วนราชการ","b"]}',
    );
  });

  it('is the text of the first builds in a sheet of layout 1', () => {
    expect(rowText(TOLD, 1)).toBe(
      're9e11b05-9:101o85f:๑ เม.ย. ๖๙@2026-03-31.14512a7@2026-03-16:re9e11b05-8.1681uh6,,re9e11b05-8.1ik46c0',
    );
    expect(rowText({ ...TOLD, mailed: '', standing: null, origins: {} }, 1)).toBe('re9e11b05-9:101o85f:');
    expect(rowText({ ...TOLD, standing: { as: '', since: '2026-03-16' }, origins: {} }, 1)).toBe(
      're9e11b05-9:101o85f:๑ เม.ย. ๖๙@@2026-03-16',
    );
  });

  it.each([
    ['layout 2', 2, anyRecord],
    ['layout 1', 1, anyOldRecord],
  ])('is read as it was written, in %s', (_, layout, records) => {
    fc.assert(
      fc.property(records, record => {
        const text = rowText(record, layout);
        expect(asJson(readRow(text))).toEqual(asJson(record));
        expect(rowText(readRow(text) ?? record, layout)).toBe(text);
      }),
      { numRuns: 150, seed: 2569 },
    );
  });

  it('means the same after the migration from layout 1 to layout 2', () => {
    const anyOldText = fc.oneof(
      anyOldRecord.map(record => rowText(record, 1)),
      // Written by a build that did not store letters there.
      fc.tuple(anyId, anyPrint).map(parts => parts.join(':')),
    );
    fc.assert(
      fc.property(anyOldText, text => {
        const before = readRow(text);
        expect(before).not.toBeNull();
        expect(before && readRow(rowText(before, 2))).toEqual(before);
      }),
      { numRuns: 150, seed: 2569 },
    );
  });

  it('keeps what a later build adds, whatever else changes', () => {
    fc.assert(
      fc.property(anyRecord, anyOthers, anyStanding, (record, added, standing) => {
        const later = JSON.stringify({ ...JSON.parse(rowText(record, 2)), ...added });
        const read = readRow(later) ?? TOLD;
        const rewritten: unknown = JSON.parse(rowText({ ...read, mailed: 'x', standing }, 2));
        expect(rewritten).toMatchObject(JSON.parse(JSON.stringify({ ...record.others, ...added })));
      }),
      { numRuns: 150, seed: 2569 },
    );
  });

  it('is short, and neither a formula nor a number, in either layout', () => {
    fc.assert(
      fc.property(anyOldRecord, fc.constantFrom(1, 2), (record, layout) => {
        const split = { from: 're9e11b05-8', units: 'ทุกส่วนราชการ', print: '14512a7' };
        const text = rowText({ ...record, year: 2569, round: 12, split }, layout);
        expect(text.length).toBeLessThan(450);
        expect(text).toMatch(/^[{a-z]/);
      }),
      { numRuns: 150, seed: 2569 },
    );
  });
});

describe('a รหัส cell that somebody changed', () => {
  it('is not read if its end is cut off', () => {
    const text = rowText(TOLD, 2);
    for (let length = 0; length < text.length; length += 1) expect(readRow(text.slice(0, length))).toBeNull();
  });

  it.each([
    'ลบแล้ว',
    '{"v":2}',
    '{"v":2,"id":"R 1","print":"a"}',
    '{"v":2,"id":"r1-1","print":7}',
    '{"v":3,"id":"r1-1","print":"a"}',
    '{}',
    '[2]',
    'r1-1',
    '"r1-1:a"',
  ])('%s is not read', text => {
    expect(readRow(text)).toBeNull();
  });

  it('is read without a field that makes no sense', () => {
    const text =
      '{"v":2,"id":"r1-1","print":"a","mailed":1,"standing":"-","since":"soon","unit":"r1-0","period":["r1-0","b"],"year":"x","round":9,"splitFrom":"r1-0","split":"all"}';
    expect(readRow(text)).toEqual({
      ...NEW_ROW,
      id: 'r1-1',
      print: 'a',
      origins: { period: { id: 'r1-0', print: 'b' } },
    });
  });

  it('never makes reading fail, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map(text => `{${text}`),
        ),
        text => {
          expect(() => readRow(text)).not.toThrow();
        },
      ),
      { numRuns: 300, seed: 2569 },
    );
  });
});
