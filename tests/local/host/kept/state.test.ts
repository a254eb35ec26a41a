import { expect, it } from 'vitest';
import { BadInput } from '../../../../local/bad-input';
import { newWorkbook } from '../../../../local/workbook/model';
import { hostOf } from '../../support/host';

it('a workbook from elsewhere gets an empty state', () => {
  expect(hostOf('').state).toEqual({
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    files: [],
    mail: {},
    ids: 0,
  });
});

it.each([5, 'x', [], {}, { properties: {}, triggers: [], files: [], mail: {}, ids: 0 }, { triggers: {} }])(
  'a damaged state (%j) is bad input, not a bug',
  host => {
    expect(() => hostOf('', { workbook: { ...newWorkbook('B'), host } })).toThrow(BadInput);
  },
);
