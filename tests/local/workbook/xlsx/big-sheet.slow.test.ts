import { expect, it } from 'vitest';
import { changed, handMade } from './hand-made';
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
