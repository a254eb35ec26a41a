import type { CellStyle } from 'hucre';
import { cellName } from '../../workbook/a1';
import type { ConditionalFormat, ConditionalFormatRuleModel, SheetModel } from '../../workbook/model';
import { type Book, type ObjectMakers, SheetsObject } from '../base/book';
import { hexOf } from '../base/look';
import { placeOf, type RangePlace } from '../base/range-place';
import { BooleanCondition, criteriaOf } from './boolean-condition';

/** A conditional format rule. Rules that cannot be expressed here (a colour scale, icons) are kept unchanged. */
export class ConditionalFormatRule extends SheetsObject {
  override readonly googleName = 'ConditionalFormatRule';
  readonly #book: Book;
  readonly #sheet: SheetModel;
  readonly #format: ConditionalFormat;

  constructor(book: Book, sheet: SheetModel, format: ConditionalFormat) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#format = format;
  }

  static formatOf(rule: ConditionalFormatRule): { sheet: SheetModel; format: ConditionalFormat } {
    return { sheet: rule.#sheet, format: rule.#format };
  }

  getRanges(): ReturnType<ObjectMakers['range']>[] {
    return this.#format.ranges.map(rect => this.#book.make.range(this.#book, this.#sheet, rect));
  }

  /** Null for a colour scale and for rules that only other programs know. */
  getBooleanCondition(): BooleanCondition | null {
    const { rule } = this.#format;
    return rule.type !== 'foreign' && criteriaOf(rule) ? new BooleanCondition(rule) : null;
  }

  copy(): ConditionalFormatRuleBuilder {
    const { rule } = this.#format;
    if (rule.type === 'foreign') throw new Error('not emulated: ConditionalFormatRule.copy of another program’s rule');
    // `ObjectMakers` really makes a Range, but its type shows only what rules need.
    return new ConditionalFormatRuleBuilder(this.#book, rule).setRanges(this.getRanges() as unknown as RangePlace[]);
  }
}

/** Makes the rule once its ranges are known, because its formula names the first cell. */
type RuleFor = (cell: string) => ConditionalFormatRuleModel;

export class ConditionalFormatRuleBuilder extends SheetsObject {
  override readonly googleName = 'ConditionalFormatRuleBuilder';
  readonly #book: Book;
  #ruleFor: RuleFor | null;
  #style: CellStyle;
  #ranges: readonly RangePlace[] = [];

  constructor(book: Book, rule?: ConditionalFormatRuleModel) {
    super();
    this.#book = book;
    this.#ruleFor = rule ? () => rule : null;
    this.#style = rule?.style ?? {};
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#when(() => ({ type: 'expression', formula: formula.replace(/^=/, '') }));
  }

  whenTextEqualTo(text: string): this {
    return this.#when(() => ({ type: 'cellIs', operator: 'equal', formula: quoted(text) }));
  }

  whenTextContains(text: string): this {
    return this.#when(cell => ({
      type: 'containsText',
      text,
      formula: `NOT(ISERROR(SEARCH(${quoted(text)},${cell})))`,
    }));
  }

  whenCellNotEmpty(): this {
    return this.#when(cell => ({ type: 'notContainsBlanks', formula: `LEN(TRIM(${cell}))>0` }));
  }

  whenCellEmpty(): this {
    return this.#when(cell => ({ type: 'containsBlanks', formula: `LEN(TRIM(${cell}))=0` }));
  }

  setBackground(color: string): this {
    this.#style = { ...this.#style, fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: hexOf(color) } } };
    return this;
  }

  setFontColor(color: string): this {
    return this.#font({ color: { rgb: hexOf(color) } });
  }

  setBold(bold: boolean): this {
    return this.#font({ bold });
  }

  setItalic(italic: boolean): this {
    return this.#font({ italic });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.#font({ strikethrough });
  }

  setRanges(ranges: readonly RangePlace[]): this {
    this.#ranges = ranges;
    return this;
  }

  build(): ConditionalFormatRule {
    const places = this.#ranges.map(placeOf);
    const [first] = places;
    if (!first || !this.#ruleFor) throw new Error('Conditional format rule must have a condition and a range.');
    const rule = this.#ruleFor(cellName(first.rect.top, first.rect.left));
    const hasStyle = Object.keys(this.#style).length > 0;
    const styled = { ...rule, ...(hasStyle && { style: this.#style }) };
    return new ConditionalFormatRule(this.#book, first.sheet, { ranges: places.map(({ rect }) => rect), rule: styled });
  }

  #when(ruleFor: RuleFor): this {
    this.#ruleFor = ruleFor;
    return this;
  }

  #font(change: NonNullable<CellStyle['font']>): this {
    this.#style = { ...this.#style, font: { ...this.#style.font, ...change } };
    return this;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
