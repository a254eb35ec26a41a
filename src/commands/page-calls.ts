import type { Outline } from '../report/read-back/outline';
import type { CollectData, CollectOptions } from './ask/collect/collect-data';
import type { FormData, FormOptions } from './ask/make-form';
import type { RequestData, RequestOptions } from './ask/request-data';
import type { ShownData } from './check/check-entries';
import type { Outcome } from './common/outcome';
import type { TextChange } from './fix/fix-result';
import type { FixData } from './fix/fix-text';
import type { HealthData } from './health/health-data';
import type { MyWorkData } from './my-work/my-work-data';
import type { WordFile } from './ports/adapters';
import type { Opened } from './ports/opened-for';
import type { FollowUpData } from './remind/follow-up/follow-up-data';
import type { RemindData } from './remind/send-reminders';
import type { TestLetterData } from './remind/test-letter';
import type { ConvertedData, PreparedData, ReadBackData, ReportOptions } from './report/report-data';
import type { ReportState } from './report/report-state';
import type { ReviewData, ReviewOptions } from './review/review-data';
import type { EmblemData } from './set-up/save-emblem';
import type { SavedData } from './start/messages';
import type { Paper, PaperChoices } from './start/paper';
import type { UnitChange } from './start/save-units';
import type { StartData } from './start/start-data';
import type { PaperData } from './start/take-paper';

/**
 * All that pages can call in the script. main.ts exports these functions to pages, and pages call no others. A page's words are checked
 * where they are used, because whoever can open the sheet can call these functions with anything.
 */
export interface PageCalls {
  readStart(): Outcome<StartData>;
  understandPaper(paper: Paper, choices: PaperChoices): Outcome<PaperData>;
  takePaper(paper: Paper, choices: PaperChoices): Outcome<PaperData>;
  /** Values by the setting's key. */
  saveSettings(values: Readonly<Record<string, string>>): Outcome<SavedData>;
  saveUnits(units: readonly UnitChange[]): Outcome<SavedData>;
  /** A PNG in base64. */
  saveEmblem(emblem: string): Outcome<EmblemData>;
  /** `hour`: when it runs from now on, 0 to 23; null for the hour in the settings. */
  switchDaily(on: boolean, hour?: number | null): Outcome<object>;
  checkForPage(): Outcome<ShownData>;
  /** Selects a cell. Rows and columns count from 1. */
  selectCell(sheetId: number, row: number, column: number): Outcome<object>;
  /** What could be corrected. */
  previewFix(): Outcome<FixData>;
  fixShown(changes: readonly TextChange[]): Outcome<FixData>;
  undoShown(): Outcome<object>;
  /** With states, or `rest`, they are recorded; else the rows are only shown. */
  reviewStates(options: ReviewOptions): Outcome<ReviewData>;
  /** `cutOff`: YYYY-MM-DD, or null for the usual one. */
  reportState(round: 6 | 12, cutOff?: string | null): Outcome<ReportState>;
  /** Opens the review in place of the page. */
  openReview(chosen: Opened): Outcome<object>;
  /** Opens the report's page in place of the page. */
  openReport(chosen: Opened): Outcome<object>;
  /** The three steps of a report. `word` and `outline`: from the first. */
  prepareReport(options: ReportOptions): Outcome<PreparedData>;
  convertReport(word: WordFile): Outcome<ConvertedData>;
  readBackReport(documentId: string, outline: Outline): Outcome<ReadBackData>;
  readFollowUp(): Outcome<FollowUpData>;
  readHealth(): Outcome<HealthData>;
  readMyWork(): Outcome<MyWorkData>;
  /** Keeps which unit the person belongs to. */
  chooseUnit(unit: string): Outcome<MyWorkData>;
  /** Mails today's letters. The page has asked. `seen`: the letters that were shown, from `readFollowUp`. */
  sendToday(seen: readonly string[]): Outcome<RemindData>;
  /** Asks the units for the results of a round; with `dryRun`, shows whom it would ask. */
  requestResults(options: RequestOptions): Outcome<RequestData>;
  /** Makes a unit's form, or those of all units in one document. */
  makeForm(options: FormOptions): Outcome<FormData>;
  /** Takes the answers of a form or a message in; with `preview`, shows how they are understood. */
  collectResults(options: CollectOptions): Outcome<CollectData>;
  /** Mails the person at the page a letter that a unit would get. */
  sendTest(): Outcome<TestLetterData>;
}
