import { a1Of } from '../../grid/grid';
import { COLOUR_MARK, type ColourRule, type SheetState } from '../../layout/changes';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ColourFormat = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** Keeps other people's conditional formats, in their order, before the tool's. A new sheet has none. */
export function replaceColours(sheet: Sheet, rules: readonly ColourRule[], isNew: boolean): void {
  const others = isNew ? [] : sheet.getConditionalFormatRules().filter(rule => ownColour(rule).length === 0);
  const places = rules.flatMap(({ blocks }) => blocks.map(a1Of));
  const ranges = places.length === 0 ? [] : sheet.getRangeList(places).getRanges();
  const own = rules.map(({ blocks, formula, background, fontColor, bold }) => {
    const builder = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground(background);
    if (fontColor !== undefined) builder.setFontColor(fontColor);
    if (bold) builder.setBold(true);
    return builder.setRanges(ranges.splice(0, blocks.length)).build();
  });
  sheet.setConditionalFormatRules([...others, ...own]);
}

/** The rule's ranges and formula, if it is one of the tool's. */
export function ownColour(rule: ColourFormat): SheetState['ownColours'][number][] {
  const formula = String(rule.getBooleanCondition()?.getCriteriaValues()[0] ?? '');
  if (!formula.includes(COLOUR_MARK)) return [];
  return [
    {
      a1: rule
        .getRanges()
        .map(range => range.getA1Notation())
        .join(),
      formula,
    },
  ];
}
