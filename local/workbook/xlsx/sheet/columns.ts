import { isDeepStrictEqual } from 'node:util';
import type { ColumnDef } from 'hucre';
import { attributesOf, contentOf, withAttribute } from '../package/xml';
import type { SheetChange } from './write-cells';

/** A run of columns that are alike. Counts from 1, as in the file; `last` belongs to it. */
interface Columns {
  readonly first: number;
  readonly last: number;
  readonly attributes: string;
}

/** Excel's width of a column in digits of the default font, used where a file says nothing. */
const USUAL_WIDTH = '9.140625';

/** The `<cols>` with the changed columns; null if none changed. */
export function columnsXml(
  { opened, before, after }: SheetChange,
  styles: readonly (number | undefined)[],
): string | null {
  const p = opened.prefix;
  const list = opened.elements.find(({ name }) => name === 'cols');
  let runs: Columns[] = (list ? contentOf(opened.xml, list) : []).map(element => {
    const values = attributesOf(element);
    return { first: Number(values.get('min')), last: Number(values.get('max')), attributes: element.attributes };
  });
  let isChanged = false;
  const width = Math.max(before.columns.length, after.columns.length, styles.length);
  for (let column = 0; column < width; column++) {
    const [was, is] = [before.columns[column], after.columns[column]];
    const [oldStyle, style] = [opened.columnStyles[column] ?? 0, styles[column] ?? 0];
    if (oldStyle === style && isDeepStrictEqual(was ?? {}, is ?? {})) continue;
    isChanged = true;
    runs = split(runs, column + 1, attributes => changed(attributes, was ?? {}, is ?? {}, style));
  }
  if (!isChanged) return null;
  const items = runs.map(({ first, last, attributes }) => {
    const places = withAttribute(withAttribute(attributes, 'min', String(first)), 'max', String(last));
    return `<${p}col${places}/>`;
  });
  return items.length === 0 ? '' : `<${p}cols${list?.attributes ?? ''}>${items.join('')}</${p}cols>`;
}

/** The runs with one column cut out and changed. */
function split(runs: readonly Columns[], column: number, change: (attributes: string) => string): Columns[] {
  const at = runs.findIndex(({ first, last }) => first <= column && column <= last);
  const run = runs[at];
  const alone = (attributes: string): Columns => ({ first: column, last: column, attributes: change(attributes) });
  if (run === undefined) return [...runs, alone('')].sort((a, b) => a.first - b.first);
  const parts = [{ ...run, last: column - 1 }, alone(run.attributes), { ...run, first: column + 1 }].filter(
    ({ first, last }) => first <= last,
  );
  return [...runs.slice(0, at), ...parts, ...runs.slice(at + 1)];
}

function changed(source: string, was: ColumnDef, is: ColumnDef, style: number): string {
  let attributes = source;
  if (was.width !== is.width && is.width !== undefined) {
    attributes = withAttribute(withAttribute(attributes, 'width', String(is.width)), 'customWidth', '1');
  }
  if (!/\swidth=/.test(attributes)) attributes = withAttribute(attributes, 'width', USUAL_WIDTH);
  if ((was.hidden ?? false) !== (is.hidden ?? false)) {
    attributes = withAttribute(attributes, 'hidden', is.hidden ? '1' : null);
  }
  return withAttribute(attributes, 'style', style === 0 ? null : String(style));
}
