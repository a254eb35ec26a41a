import type { CellStyle, ConditionalRuleType } from 'hucre';
import type { EnumOf, GoogleEnum } from '../../script/google/google-enum';
import type { ConditionalFormatRuleModel } from '../../workbook/model';
import { SheetsObject } from '../base/book';
import { BooleanCriteria } from '../base/enums';
import { cssOf } from '../base/look';

/** The condition of a conditional format, and the format it applies. */
export class BooleanCondition extends SheetsObject {
  override readonly googleName = 'BooleanCondition';
  readonly #rule: ConditionalFormatRuleModel;

  constructor(rule: ConditionalFormatRuleModel) {
    super();
    this.#rule = rule;
  }

  getCriteriaType(): GoogleEnum {
    return criteriaOf(this.#rule) ?? BooleanCriteria.CUSTOM_FORMULA;
  }

  getCriteriaValues(): unknown[] {
    const { type, text, formula } = this.#rule;
    const formulas = (Array.isArray(formula) ? formula : [formula]).filter(value => value !== undefined);
    if (type === 'expression') return formulas.map(value => `=${value}`);
    if (type === 'cellIs') return formulas.map(literal);
    return text === undefined ? [] : [text];
  }

  getBackground(): string | null {
    const rgb = fillColor(this.#rule.style);
    return rgb === undefined ? null : cssOf(rgb);
  }

  getFontColor(): string | null {
    const rgb = this.#rule.style?.font?.color?.rgb;
    return rgb === undefined ? null : cssOf(rgb);
  }

  getBold(): boolean | null {
    return this.#rule.style?.font?.bold ?? null;
  }
}

/** In a differential style the fill's colour is `bgColor`, not `fgColor` as in other styles. */
function fillColor(style: CellStyle | undefined): string | undefined {
  return style?.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor)?.rgb : undefined;
}

/** A file's `"text"` becomes a text, a number a number, and anything else a formula. */
function literal(formula: string): string | number {
  const text = /^"(.*)"$/s.exec(formula)?.[1];
  if (text !== undefined) return text.replaceAll('""', '"');
  return formula.trim() !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

const BY_TYPE: Partial<Record<ConditionalRuleType, keyof typeof BooleanCriteria>> = {
  expression: 'CUSTOM_FORMULA',
  containsText: 'TEXT_CONTAINS',
  notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  beginsWith: 'TEXT_STARTS_WITH',
  endsWith: 'TEXT_ENDS_WITH',
  containsBlanks: 'CELL_EMPTY',
  notContainsBlanks: 'CELL_NOT_EMPTY',
};

const BY_OPERATOR = {
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThan: 'NUMBER_LESS_THAN',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
} as const;

type Criterion = typeof BooleanCriteria extends EnumOf<infer Name> ? Name : never;

/** Null for a kind of rule that Google's classes cannot express. */
export function criteriaOf(rule: ConditionalFormatRuleModel): GoogleEnum | null {
  const name = criterionName(rule);
  return name ? BooleanCriteria[name] : null;
}

function criterionName({ type, operator, formula }: ConditionalFormatRuleModel): Criterion | undefined {
  if (type !== 'cellIs') return BY_TYPE[type] as Criterion | undefined;
  const isText = /^"/.test(String(formula));
  return operator === 'equal' && isText ? 'TEXT_EQUAL_TO' : operator && BY_OPERATOR[operator];
}
