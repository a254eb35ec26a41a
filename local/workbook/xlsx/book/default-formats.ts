/** The lists of formats in the order of the standard. */
export const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** A file may come without formats, but the first of each list is the default of every cell. Two fills are fixed by the standard. */
export function defaultFormats(p: string): Readonly<Record<string, readonly string[]>> {
  const fill = (pattern: string) => `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`;
  const xf = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"`;
  return {
    fonts: [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
    fills: [fill('none'), fill('gray125')],
    borders: [`<${p}border/>`],
    cellStyleXfs: [`${xf}/>`],
    cellXfs: [`${xf} xfId="0"/>`],
  };
}
