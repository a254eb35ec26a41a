import { isDeepStrictEqual } from 'node:util';
import { rectName } from '../../a1';
import type {
  ConditionalFormat,
  ConditionalFormatRuleModel,
  SheetModel,
  Validation,
  ValidationRule,
} from '../../model';
import type { Rect } from '../../rect';
import type { Styles } from '../book/styles';
import {
  attributesOf,
  contentOf,
  encoded,
  isOn,
  sourceOf,
  textIn,
  withAttribute,
  type XmlElement,
} from '../package/xml';
import { rangesOf } from './cells';

// A rule that was in the file is written as it was, with its new ranges and priority: it may hold more than the model knows.

interface FormatSource extends ConditionalFormat {
  readonly source: string;
  /** Of the block around the rule, without its ranges. */
  readonly block: string;
}

interface ValidationSource extends Validation {
  readonly source: string;
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
    ...(dxf !== null && { style: styles.dxfLook(dxf) }),
  };
}

/** All conditional formats of a sheet as XML. */
export function formatsXml(sheet: SheetModel, sources: readonly FormatSource[], styles: Styles, p: string): string {
  const left = [...sources];
  return sheet.conditionalFormats
    .map(({ ranges, rule }, index) => {
      const at = left.findIndex(source => isDeepStrictEqual(source.rule, rule));
      const [known] = at < 0 ? [] : left.splice(at, 1);
      const priority = String(index + 1);
      const element = known ? known.source.replace(PRIORITY, `$1${priority}$2`) : formatXml(rule, priority, styles, p);
      const block = withAttribute(known?.block ?? '', 'sqref', writeRanges(ranges));
      return `<${p}conditionalFormatting${block}>${element}</${p}conditionalFormatting>`;
    })
    .join('');
}

const PRIORITY = /(\spriority=["'])\d+(["'])/;

function formatXml(rule: ConditionalFormat['rule'], priority: string, styles: Styles, p: string): string {
  if (rule.type === 'foreign') {
    const look = rule.dxf === null ? null : String(styles.dxfNumber(rule.dxf));
    return rule.xml
      .replace(PRIORITY, `$1${priority}$2`)
      .replace(/\sdxfId="\d+"/, look === null ? '' : ` dxfId="${look}"`);
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

export function readValidations(xml: string, list: XmlElement | undefined): ValidationSource[] {
  return (list ? contentOf(xml, list) : []).map(element => {
    const values = attributesOf(element);
    const formulas = new Map(contentOf(xml, element).map(one => [one.name, textIn(xml, one.open, one.close)]));
    const [formula1, formula2] = [formulas.get('formula1'), formulas.get('formula2')];
    const list = values.get('type') === 'list' ? /^"(.*)"$/s.exec(formula1 ?? '')?.[1] : undefined;
    const rule: ValidationRule = {
      type: (values.get('type') ?? 'any') as ValidationRule['type'],
      ...(values.has('operator') && { operator: values.get('operator') as 'equal' }),
      ...(list === undefined
        ? formula1 !== undefined && { formula1 }
        : { values: list.replaceAll('""', '"').split(',') }),
      ...(formula2 !== undefined && { formula2 }),
      ...flags(values),
      ...texts(values),
    };
    return { ranges: rangesOf(values.get('sqref') ?? ''), rule, source: sourceOf(xml, element) };
  });
}

const FLAGS = ['allowBlank', 'showInputMessage', 'showErrorMessage'] as const;
/** Names in the model and in the file. */
const TEXTS = [
  ['inputTitle', 'promptTitle'],
  ['inputMessage', 'prompt'],
  ['errorTitle', 'errorTitle'],
  ['errorMessage', 'error'],
  ['errorStyle', 'errorStyle'],
] as const;

function flags(values: ReadonlyMap<string, string>) {
  return Object.fromEntries(FLAGS.filter(name => isOn(values.get(name))).map(name => [name, true]));
}

function texts(values: ReadonlyMap<string, string>) {
  return Object.fromEntries(TEXTS.filter(([, name]) => values.has(name)).map(([key, name]) => [key, values.get(name)]));
}

/** All rules that fit into the file, inside their list; '' if there are none. */
export function validationsXml(
  sheet: SheetModel,
  sources: readonly ValidationSource[],
  list: XmlElement | undefined,
  p: string,
): string {
  const fitting = sheet.validations.filter(({ rule }) => fitsFile(rule));
  if (fitting.length === 0) return '';
  const items = fitting.map(({ ranges, rule }) => {
    const known = sources.find(source => isDeepStrictEqual(source.rule, rule));
    if (known === undefined) return validationXml(rule, writeRanges(ranges), p);
    return known.source.replace(/(\ssqref=["'])[^"']*(["'])/, `$1${writeRanges(ranges)}$2`);
  });
  const attributes = withAttribute(list?.attributes ?? '', 'count', String(items.length));
  return `<${p}dataValidations${attributes}>${items.join('')}</${p}dataValidations>`;
}

function validationXml(rule: ValidationRule, ranges: string, p: string): string {
  const { type, operator, values, formula1, formula2 } = rule;
  const named = TEXTS.map(([key, name]) => [name, rule[key]] as const).filter(([, value]) => value !== undefined);
  const attributes = {
    type,
    ...(operator && { operator }),
    ...Object.fromEntries(FLAGS.filter(name => rule[name]).map(name => [name, 1])),
    ...Object.fromEntries(named),
    sqref: ranges,
  };
  const first = values ? `"${values.join(',')}"` : formula1;
  const formulas = [first, formula2].map((text, index) =>
    text === undefined ? '' : `<${p}formula${index + 1}>${encoded(text)}</${p}formula${index + 1}>`,
  );
  return `<${p}dataValidation${attributesXml(attributes)}>${formulas.join('')}</${p}dataValidation>`;
}

/**
 * True if an .xlsx file can hold the rule. It stores a list's values as one text of at most 255 characters, separated by commas.
 * Other rules are saved in the state file.
 */
export function fitsFile(rule: ValidationRule): boolean {
  if (!rule.values) return true;
  return rule.values.join(',').length <= 255 && !rule.values.some(value => /[,"]/.test(value));
}

export function attributesXml(attributes: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${encoded(String(value))}"`)
    .join('');
}

export function writeRanges(ranges: readonly Rect[]): string {
  return ranges.map(rectName).join(' ');
}
