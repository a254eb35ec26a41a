import type { SheetModel, Validation, ValidationRule } from '../../model';
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

interface ValidationSource extends Validation {
  readonly source: string;
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
  const known = sourcesOf(fitting, sources);
  const items = fitting.map(({ ranges, rule }, index) => {
    const source = known[index];
    return source
      ? withRootAttribute(source.source, 'sqref', writeRanges(ranges))
      : validationXml(rule, writeRanges(ranges), p);
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
