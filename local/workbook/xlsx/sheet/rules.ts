import type { ConditionalFormat, ConditionalFormatRuleModel, SheetModel } from '../../model';
import { dxfFrom } from '../book/look';
import type { Styles } from '../book/styles';
import {
  attributesOf,
  attributesXml,
  contentOf,
  encoded,
  isOn,
  sourceOf,
  textIn,
  withAttribute,
  withRootAttribute,
  type XmlElement,
} from '../package/xml';
import { rangesOf, writeRanges } from './cells';
import { sourcesOf } from './rule-sources';

// A rule that was in the file is written as it was, with its new ranges and priority: it may hold more than the model knows.

interface FormatSource extends ConditionalFormat {
  readonly source: string;
  /** Of the block around the rule, without its ranges. */
  readonly block: string;
}

const KNOWN_FORMATS = [
  'expression',
  'cellIs',
  'containsText',
  'notContainsText',
  'beginsWith',
  'endsWith',
  'containsBlanks',
  'notContainsBlanks',
];

/** The conditional formats of a sheet, sorted by priority. */
export function readFormats(xml: string, blocks: readonly XmlElement[], styles: Styles): FormatSource[] {
  const found = blocks.flatMap(block => {
    const ranges = rangesOf(attributesOf(block).get('sqref') ?? '');
    const attributes = withAttribute(block.attributes, 'sqref', null);
    return contentOf(xml, block)
      .filter(({ name }) => name === 'cfRule')
      .map(rule => ({
        priority: Number(attributesOf(rule).get('priority') ?? 0),
        format: { ranges, rule: readFormat(xml, rule, styles), source: sourceOf(xml, rule), block: attributes },
      }));
  });
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readFormat(xml: string, rule: XmlElement, styles: Styles): ConditionalFormat['rule'] {
  const values = attributesOf(rule);
  const type = values.get('type') ?? '';
  const inside = contentOf(xml, rule);
  const dxf = values.has('dxfId') ? styles.dxfSource(Number(values.get('dxfId'))) : null;
  if (!KNOWN_FORMATS.includes(type) || inside.some(({ name }) => name !== 'formula')) {
    return { type: 'foreign', xml: sourceOf(xml, rule), dxf };
  }
  const formulas = inside.map(formula => textIn(xml, formula.open, formula.close));
  const [first] = formulas;
  return {
    type: type as ConditionalFormatRuleModel['type'],
    ...(values.has('operator') && { operator: values.get('operator') as 'equal' }),
    ...(values.has('text') && { text: values.get('text') ?? '' }),
    ...(first !== undefined && { formula: formulas.length === 1 ? first : formulas }),
    ...(isOn(values.get('stopIfTrue')) && { stopIfTrue: true }),
    ...(dxf !== null && { style: dxfFrom(dxf) }),
  };
}

/** All conditional formats of a sheet as XML. The priorities of its newer rules (`x14`) are left to those. */
export function formatsXml(
  sheet: SheetModel,
  { xml, formats }: { readonly xml: string; readonly formats: readonly FormatSource[] },
  styles: Styles,
  p: string,
): string {
  const taken = new Set(Array.from(xml.matchAll(NEWER_PRIORITY), ([, priority]) => Number(priority)));
  let priority = 0;
  const known = sourcesOf(sheet.conditionalFormats, formats);
  return sheet.conditionalFormats
    .map(({ ranges, rule }, index) => {
      do priority += 1;
      while (taken.has(priority));
      const source = known[index];
      const element = source
        ? withRootAttribute(source.source, 'priority', String(priority))
        : formatXml(rule, String(priority), styles, p);
      const block = withAttribute(source?.block ?? '', 'sqref', writeRanges(ranges));
      return `<${p}conditionalFormatting${block}>${element}</${p}conditionalFormatting>`;
    })
    .join('');
}

const NEWER_PRIORITY = /<x14:cfRule\b[^>]*\spriority=["'](\d+)/g;

function formatXml(rule: ConditionalFormat['rule'], priority: string, styles: Styles, p: string): string {
  if (rule.type === 'foreign') {
    const look = rule.dxf === null ? null : String(styles.dxfNumber(rule.dxf));
    return withRootAttribute(withRootAttribute(rule.xml, 'priority', priority), 'dxfId', look);
  }
  const { type, operator, formula, style, stopIfTrue } = rule;
  const text = (rule as { text?: string }).text;
  const attributes = {
    type,
    ...(style && Object.keys(style).length > 0 && { dxfId: styles.dxfNumber(style) }),
    priority,
    ...(stopIfTrue && { stopIfTrue: 1 }),
    ...(operator && { operator }),
    ...(text !== undefined && { text }),
  };
  const formulas = [formula ?? []].flat().map(one => `<${p}formula>${encoded(one)}</${p}formula>`);
  return `<${p}cfRule${attributesXml(attributes)}>${formulas.join('')}</${p}cfRule>`;
}
