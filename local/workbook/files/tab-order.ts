import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * Reorders the tabs of a saved workbook. `order[tab]` is the index of that tab's sheet among the file's sheets. Sheets are not
 * written in tab order, because the library takes a sheet's index for the number of its part and would move charts to the
 * wrong sheet.
 */
export function orderTabs(bytes: Uint8Array, order: readonly number[]): Uint8Array {
  if (order.every((place, tab) => place === tab)) return bytes;
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const sheets = xml.match(/<sheet\b[^>]*\/>/g) ?? [];
  const tabOf = (place: string) => String(order.indexOf(Number(place)));
  const ordered = xml
    .replace(
      /(<sheets>)[\s\S]*(<\/sheets>)/,
      (_, start, end) => start + order.map(place => sheets[place]).join('') + end,
    )
    .replace(/\b(localSheetId|activeTab)="(\d+)"/g, (_, name, place) => `${name}="${tabOf(place)}"`);
  return zipSync({ ...parts, 'xl/workbook.xml': strToU8(ordered) });
}
