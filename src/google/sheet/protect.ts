type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/**
 * Protects with a warning, not a lock, so that editors can still sort the sheet. The description, by which the tool recognizes its
 * protections, is set last. A protection of the same range that has this description or none was left by a run that broke off.
 * @param earlier the sheet if it may have protected ranges already, else null.
 */
export function protectByWarning(range: Range, description: string, earlier: Sheet | null): void {
  const begun = earlier ? begunProtection(earlier, range, description) : undefined;
  (begun ?? range.protect()).setWarningOnly(true).setDescription(description);
}

function begunProtection(sheet: Sheet, range: Range, description: string) {
  const at = range.getA1Notation();
  return sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .find(one => ['', description].includes(one.getDescription()) && one.getRange().getA1Notation() === at);
}
