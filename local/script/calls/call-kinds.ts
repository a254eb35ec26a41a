/**
 * How long a script waits for a call. Google does not publish it. This follows what Google says of its caches (Apps Script guide,
 * "Best practices": reads are answered ahead where possible, writes are kept together) and what developers measure.
 * - blocking: the script waits until Google answers.
 * - buffered: a write that Sheets keeps and sends along with the next blocking call.
 * - local: made or remembered in the script itself.
 */
export type CallKind = 'blocking' | 'buffered' | 'local';

/** The first matching key wins: `Class.method`, then the class. Everything else goes by the method's verb. */
const KINDS: Readonly<Record<string, CallKind>> = {
  // These only hand out an object. What they give is asked later, by its own calls.
  SpreadsheetApp: 'local',
  'SpreadsheetApp.flush': 'blocking',
  LockService: 'local',
  PropertiesService: 'local',
  Session: 'local',
  Utilities: 'local',
  HtmlService: 'local',
  HtmlOutput: 'local',
  Logger: 'local',
  // Builders and what they build, and objects that came whole with the answer to an earlier call.
  Menu: 'local',
  'Menu.addToUi': 'blocking',
  'Ui.createMenu': 'local',
  PromptResponse: 'local',
  Blob: 'local',
  DataValidation: 'local',
  DataValidationBuilder: 'local',
  ConditionalFormatRule: 'local',
  ConditionalFormatRuleBuilder: 'local',
  BooleanCondition: 'local',
  'Protection.getDescription': 'local',
  'Protection.getRange': 'local',
  TriggerBuilder: 'local',
  ClockTriggerBuilder: 'local',
  'ClockTriggerBuilder.create': 'blocking',
  'ScriptApp.newTrigger': 'local',
  Trigger: 'local',
  AuthorizationInfo: 'local',
  // A new sheet gets its id from Google, and a protection too.
  'Spreadsheet.insertSheet': 'blocking',
  'Range.protect': 'blocking',
  'Sheet.protect': 'blocking',
  'Spreadsheet.toast': 'buffered',
};

/** Names, ids, places and sizes come with the spreadsheet, and the script's runtime remembers them. */
const REMEMBERED =
  /^(Spreadsheet\.get(Id|Name|Url|SpreadsheetTimeZone|Sheets|SheetById|SheetByName|Range)|Sheet\.(get(Name|SheetId|Type|Index|MaxRows|MaxColumns|FrozenRows|FrozenColumns|Range|RangeList|DataRange|Parent)|isSheetHidden)|Range(List)?\.get(A1Notation|Sheet|Row|Column|LastRow|LastColumn|NumRows|NumColumns|Height|Width|GridId|Cell|Ranges))$/;

/** Only Sheets keeps writes back. Every other service does at once what it is asked. */
const SHEETS_OBJECT = /^(Spreadsheet|Sheet|Range|RangeList|Protection)\./;
const QUESTION = /\.(get|is|has|can)[A-Z]/;

/** The kind of a call such as `Range.getValues`. Calls that nothing is known of count as blocking. */
export function kindOf(className: string, method: string): CallKind {
  const name = `${className}.${method}`;
  const listed = KINDS[name] ?? KINDS[className];
  if (listed !== undefined) return listed;
  if (REMEMBERED.test(name)) return 'local';
  return SHEETS_OBJECT.test(name) && !QUESTION.test(name) ? 'buffered' : 'blocking';
}
