import { xmlFault } from '../../../../local/host/xml/xml';
import { REGISTER_PART } from './features';
import { elementsOf, ORDERS, type Parts, textOf } from './packages';

/** The parts that a command may change besides the register. Everything else keeps its bytes. */
const SHARED =
  /^(\[Content_Types\]\.xml|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/calcChain\.xml)$/;
/** A note is text and box, named by the sheet's relations; they change if a note of the register does. */
const OF_REGISTER = /^xl\/(worksheets\/(_rels\/)?sheet1\.xml(\.rels)?|comments1\.xml|drawings\/vmlDrawing1\.vml)$/;

/** What the tool may write in the register. */
const OWN = [
  'dimension',
  'sheetViews',
  'cols',
  'sheetData',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'legacyDrawing',
];

/** What is wrong with a package after commands that may change only the register and add sheets. */
export function faultsBetween(before: Parts, after: Parts): string[] {
  return [
    ...Object.keys(before).flatMap(path => partFaults(path, before, after)),
    // ExcelJS itself writes some elements in a wrong order.
    ...formFaults(after).filter(fault => !formFaults(before).includes(fault)),
    ...elementFaults(textOf(before, REGISTER_PART), textOf(after, REGISTER_PART)),
    ...bookFaults(textOf(before, 'xl/workbook.xml'), textOf(after, 'xl/workbook.xml')),
  ];
}

function partFaults(path: string, before: Parts, after: Parts): string[] {
  if (after[path] === undefined) return path === 'xl/calcChain.xml' ? [] : [`${path} is gone`];
  if (SHARED.test(path) || OF_REGISTER.test(path)) return [];
  return Buffer.compare(before[path] ?? new Uint8Array(), after[path]) === 0 ? [] : [`${path} has other bytes`];
}

function formFaults(parts: Parts): string[] {
  return Object.keys(parts)
    .filter(path => /\.(xml|rels|vml)$/.test(path))
    .flatMap(path => {
      const text = textOf(parts, path);
      const fault = xmlFault(text) ?? orderFault(text);
      return fault === null ? [] : [`${path}: ${fault}`];
    });
}

function orderFault(xml: string): string | null {
  const kind = /<(worksheet|workbook)\b/.exec(xml)?.[1] as keyof typeof ORDERS | undefined;
  if (kind === undefined) return null;
  const places = elementsOf(xml)
    .map(({ name }) => ORDERS[kind].indexOf(name))
    .filter(place => place >= 0);
  const fault = places.findIndex((place, index) => place < (places[index - 1] ?? 0));
  return fault < 0 ? null : `<${ORDERS[kind][places[fault] ?? 0]}> follows <${ORDERS[kind][places[fault - 1] ?? 0]}>`;
}

/** Elements of the register that the tool does not write, and rules and cells that were there. */
function elementFaults(before: string, after: string): string[] {
  const foreign = (xml: string) => elementsOf(xml).filter(({ name }) => !OWN.includes(name));
  const [was, is] = [foreign(before), foreign(after)].map(all => all.map(({ source }) => source));
  const lost = was?.filter(source => !is?.includes(source)) ?? [];
  const more = is?.filter(source => !was?.includes(source)) ?? [];
  return [
    ...lost.map(source => `the register lost ${source}`),
    ...more.map(source => `the register got ${source}`),
    ...lostItems(before, after, 'conditionalFormatting', source => source.replace(/ priority="\d+"/, '')),
    ...lostItems(before, after, 'dataValidations', source => source.replace(/ sqref="[^"]*"/, '')),
    ...lostItems(before, after, 'hyperlinks', source => source),
    ...lostItems(before, after, 'sheetViews', source => source.replace(/<(pane|selection)\b[^>]*>/g, '')),
  ];
}

function lostItems(before: string, after: string, name: string, plain: (source: string) => string): string[] {
  const items = (xml: string) =>
    elementsOf(xml)
      .filter(element => element.name === name)
      .flatMap(({ source }) => elementsOf(source).map(item => plain(item.source).replace(/<\/\w+>$|\/?>/g, '')));
  const left = items(after);
  return items(before)
    .filter(item => !left.includes(item))
    .map(item => `the register lost in <${name}>: ${item}`);
}

/** Of the workbook's part, only the sheets may grow, and with them names, the open tab and the order to compute. */
function bookFaults(before: string, after: string): string[] {
  const foreign = (xml: string) =>
    elementsOf(xml).filter(({ name }) => !['sheets', 'definedNames', 'bookViews', 'calcPr'].includes(name));
  const [was, is] = [foreign(before), foreign(after)].map(all => all.map(({ source }) => source).join('\n'));
  const listed = ['sheets', 'definedNames'].flatMap(name => {
    const items = (xml: string) =>
      elementsOf(xml)
        .filter(element => element.name === name)
        .flatMap(({ source }) => elementsOf(source).map(item => item.source.replace(/ localSheetId="\d+"/, '')));
    const left = items(after);
    return items(before).filter(item => !left.includes(item));
  });
  return [...(was === is ? [] : ['the workbook part changed']), ...listed.map(item => `the workbook lost ${item}`)];
}
