import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/import/read/read-source';
import type { Source } from '../../../../src/import/source';
import { sharedFolder } from '../../../support/needs';

const shared = sharedFolder('a real office’s Word file is read from there');

function sourceOf(name: string): Source {
  const source = readSource(readFileSync(join(shared ?? '', 'real', name)));
  if ('problems' in source) throw new Error(JSON.stringify(source.problems));
  return source;
}

test.skipIf(shared === null)('a real Word file gives the cells that a person copied from it', () => {
  const { tables, aside } = sourceOf('subdistrict-2565.docx');
  const [expected] = sourceOf('subdistrict-2565-word-cells.csv').tables;
  expect(tables).toHaveLength(5);
  // What was copied has some blanks that the Word file does not have: double spaces, and ends of cells.
  const seen = (rows: readonly (readonly string[])[] = []) =>
    rows.map(row => row.map(text => text.replace(/ +/g, ' ').trimEnd()));
  expect(seen(tables.flatMap(({ cells }) => cells))).toEqual(seen(expected?.cells));
  expect(tables.map(({ name }) => name)).toEqual(['องค์การบริหารส่วนตำบล (ชื่อ) ประจำปีงบประมาณ ๒๕๖๕', '', '', '', '']);
  expect(aside[0]).toEqual({
    kind: 'paragraph',
    text: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    table: 0,
    cell: null,
  });
});
