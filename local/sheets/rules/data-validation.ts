import type { GoogleEnum } from '../../script/google/google-enum';
import { parseRect } from '../../workbook/a1';
import type { ValidationRule } from '../../workbook/model';
import { type Book, SheetsObject } from '../base/book';
import { DataValidationCriteria } from '../base/enums';
import { absoluteName, placeOf, type RangePlace } from '../base/range-place';

/** A rule for the values of a cell. Another program's rule that cannot be expressed here is kept unchanged. */
export class DataValidation extends SheetsObject {
  override readonly googleName = 'DataValidation';
  readonly #book: Book;
  readonly #rule: ValidationRule;

  constructor(book: Book, rule: ValidationRule) {
    super();
    this.#book = book;
    this.#rule = rule;
  }

  static ruleOf(validation: DataValidation): ValidationRule {
    return validation.#rule;
  }

  getCriteriaType(): GoogleEnum {
    const { type, values } = this.#rule;
    if (type === 'custom') return DataValidationCriteria.CUSTOM_FORMULA;
    if (type === 'list') return values ? DataValidationCriteria.VALUE_IN_LIST : DataValidationCriteria.VALUE_IN_RANGE;
    throw new Error(`not emulated: DataValidation.getCriteriaType of a rule for ${type}`);
  }

  /** The arguments the rule was made with: `[values, showDropdown]`, `[range, showDropdown]` or `[formula]`. */
  getCriteriaValues(): unknown[] {
    const { type, values, formula1 = '' } = this.#rule;
    if (type === 'custom') return [`=${formula1}`];
    if (type !== 'list') throw new Error(`not emulated: DataValidation.getCriteriaValues of a rule for ${type}`);
    return [values ? [...values] : rangeNamed(this.#book, formula1), true];
  }

  getAllowInvalid(): boolean {
    const { showErrorMessage, errorStyle = 'stop' } = this.#rule;
    return !showErrorMessage || errorStyle !== 'stop';
  }

  getHelpText(): string | null {
    return this.#rule.inputMessage ?? null;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#book, this.#rule);
  }
}

/** The range of a list, from the file's formula; null if it is not a range of this spreadsheet (a named range, for example). */
function rangeNamed(book: Book, formula: string): SheetsObject | null {
  const [, quoted, bare, cells = ''] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(formula) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = book.model.sheets.find(candidate => candidate.name === name);
  const rect = sheet && parseRect(cells, sheet.maxRows, sheet.maxColumns);
  return sheet && rect ? book.make.range(book, sheet, rect) : null;
}

export class DataValidationBuilder extends SheetsObject {
  override readonly googleName = 'DataValidationBuilder';
  readonly #book: Book;
  #rule: ValidationRule;

  constructor(book: Book, rule?: ValidationRule) {
    super();
    this.#book = book;
    this.#rule = rule ?? { type: 'custom', formula1: '', allowBlank: true, ...reaction(true) };
  }

  requireValueInList(values: readonly string[], showDropdown = true): this {
    refuseHidden(showDropdown);
    return this.#criteria({ type: 'list', values: values.map(String) });
  }

  requireValueInRange(range: RangePlace, showDropdown = true): this {
    refuseHidden(showDropdown);
    return this.#criteria({ type: 'list', formula1: absoluteName(placeOf(range)) });
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#criteria({ type: 'custom', formula1: formula.replace(/^=/, '') });
  }

  setAllowInvalid(isAllowed: boolean): this {
    this.#rule = { ...this.#rule, ...reaction(isAllowed) };
    return this;
  }

  setHelpText(text: string): this {
    this.#rule = { ...this.#rule, inputMessage: text, showInputMessage: true };
    return this;
  }

  build(): DataValidation {
    if (this.#rule.type === 'custom' && this.#rule.formula1 === '') {
      throw new Error('Cannot build a data validation rule without criteria.');
    }
    return new DataValidation(this.#book, this.#rule);
  }

  #criteria(criteria: Pick<ValidationRule, 'type' | 'values' | 'formula1'>): this {
    const { type: _, values: __, formula1: ___, formula2: ____, operator: _____, ...rest } = this.#rule;
    this.#rule = { ...rest, ...criteria };
    return this;
  }
}

/** A file either rejects an invalid value (`stop`) or shows a warning. Sheets shows a red corner for a warning. */
function reaction(isAllowed: boolean): Pick<ValidationRule, 'showErrorMessage' | 'errorStyle'> {
  return { showErrorMessage: true, errorStyle: isAllowed ? 'warning' : 'stop' };
}

function refuseHidden(showDropdown: boolean): void {
  if (!showDropdown) throw new Error('not emulated: a validation list without its drop-down');
}
