import { expect, it } from 'vitest';
import { readWorkbook, writeWorkbook } from '../../../../local/workbook/files/xlsx';
import { putCell } from '../../../../local/workbook/model';
import { changed, fileOf, handMade } from './hand-made';
import { packed } from './packages';

// More than a function call takes as arguments.
it('a sheet of 130,000 rows is read and written', async () => {
  const rows = Array.from(
    { length: 130_000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
  );
  const book = packed(handMade({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] }));
  const result = await changed(book, sheet => sheet.getRange('B2').setValue(2));
  expect(result.model.sheets[0]?.rows).toHaveLength(130_000);
});

it('a workbook of 10,000 rows is saved in less time than it takes to read, also with as many new texts', async () => {
  const path = fileOf(handMade());
  const model = await readWorkbook(path);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('the workbook has a sheet');
  const fill = (text: string, columns: number) => {
    for (let row = 0; row < 10_000; row++)
      for (let column = 0; column < columns; column++)
        putCell(sheet, row, column, { value: `${text} ${row} ${column} ${'ก'.repeat(60)}` });
  };
  fill('แรก', 15);
  await writeWorkbook(path, model);
  const start = cpu();
  const again = await readWorkbook(path);
  const readIn = cpu() - start;
  model.sheets = again.sheets;
  model.stamp = again.stamp;
  const [copy] = model.sheets;
  for (const cells of copy?.rows ?? []) cells[14] = { value: `ใหม่ ${cells[0]?.value}` };
  const middle = cpu();
  await writeWorkbook(path, model);
  expect(cpu() - middle).toBeLessThan(readIn * 1.5);
});

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
