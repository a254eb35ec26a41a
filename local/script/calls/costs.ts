/**
 * The cost of a call in modelled milliseconds. Google does not publish such figures. These are at the upper end of what
 * developers measure (a call to Sheets takes tens to hundreds of ms, and a block of 3,000 rows about as long as one cell). So a
 * command that stays within six modelled minutes has a margin in a real office.
 */
interface Cost {
  readonly ms: number;
  /** For each cell of the largest block passed in or returned. Default: 0. */
  readonly perCell?: number;
}

/** The first matching key wins, as in the scope rules: `Class.method`, then the class, then the service. */
const COSTS: Readonly<Record<string, Cost>> = {
  SpreadsheetApp: { ms: 60, perCell: 0.02 },
  'SpreadsheetApp.flush': { ms: 500 },
  'Range.getValues': { ms: 150, perCell: 0.02 },
  'Range.getDisplayValues': { ms: 150, perCell: 0.02 },
  'Range.getRichTextValues': { ms: 300, perCell: 0.1 },
  'Range.setValues': { ms: 200, perCell: 0.05 },
  'RangeList.setValue': { ms: 200 },
  'Range.setFormulas': { ms: 200, perCell: 0.1 },
  'Range.setNotes': { ms: 200, perCell: 0.05 },
  'Range.setDataValidations': { ms: 200, perCell: 0.05 },
  'Range.protect': { ms: 300 },
  'Sheet.setConditionalFormatRules': { ms: 300 },
  'Spreadsheet.insertSheet': { ms: 800 },
  Ui: { ms: 100 },
  Menu: { ms: 5 },
  PropertiesService: { ms: 60 },
  LockService: { ms: 100 },
  Session: { ms: 50 },
  ScriptApp: { ms: 200 },
  'ScriptApp.newTrigger': { ms: 5 },
  'ClockTriggerBuilder.create': { ms: 1000 },
  'ScriptApp.deleteTrigger': { ms: 1000 },
  MailApp: { ms: 200 },
  'MailApp.sendEmail': { ms: 1500 },
  Drive: { ms: 1000 },
  // Converting a long document takes several seconds.
  'Drive.Files.create': { ms: 10_000 },
  'Drive.Files.copy': { ms: 10_000 },
  Docs: { ms: 1000 },
  // A long document has several megabytes.
  'Docs.Documents.get': { ms: 5000 },
  Utilities: { ms: 2, perCell: 0.0002 },
  // The wait itself is added by the clock.
  'Utilities.sleep': { ms: 0 },
  HtmlService: { ms: 20 },
  Logger: { ms: 1 },
};

const UNKNOWN: Cost = { ms: 200, perCell: 0.1 };

/** The modelled milliseconds of a call whose largest block has `cells` cells. */
export function costOf(service: string, className: string, method: string, cells: number): number {
  const cost = COSTS[`${className}.${method}`] ?? COSTS[className] ?? COSTS[service] ?? UNKNOWN;
  return cost.ms + cells * (cost.perCell ?? 0);
}
