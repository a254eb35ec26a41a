// The functions that Google calls by name. The build declares each of them at the top level of Code.js.

import { collectResults as collect } from './commands/ask/collect/collect-results';
import { makeForm as form } from './commands/ask/make-form';
import { formsAtMenu, requestAtMenu } from './commands/ask/request-at-menu';
import { requestResults as request, roundsToAsk } from './commands/ask/request-results';
import { joinRows as join } from './commands/ask/split/join-rows';
import type { RowsAsked } from './commands/ask/split/split-data';
import { splitRows as split } from './commands/ask/split/split-rows';
import { checkEntries as check, checkForPage as checkShown } from './commands/check/check-entries';
import type { Outcome } from './commands/common/outcome';
import { tellFaults } from './commands/common/run';
import { selectCell as select } from './commands/common/select-cell';
import { turnOffDaily as dailyOff, turnOnDaily as dailyOn } from './commands/daily/daily-switch';
import { runDaily as daily, resumeDaily as resume } from './commands/daily/run-daily';
import { fixText as fix, fixShown as fixThese } from './commands/fix/fix-text';
import { undoFix as undo } from './commands/fix/undo-fix';
import { flagProgress as flag } from './commands/flag/flag-progress';
import { refreshEdited } from './commands/flag/refresh-edited';
import { checkHealth as health } from './commands/health/health';
import { readMyWork as myWork, chooseUnit as setUnit } from './commands/my-work/my-work';
import type { PageCalls } from './commands/page-calls';
import type { Adapters } from './commands/ports/adapters';
import { OPENED_FOR, type Opened } from './commands/ports/opened-for';
import { readFollowUp as followUp } from './commands/remind/follow-up/follow-up';
import { lineTextsAtMenu } from './commands/remind/follow-up/line-texts-at-menu';
import { sendReminders as remind } from './commands/remind/send-reminders';
import { sendTestLetter as testLetter } from './commands/remind/test-letter';
import { buildReport as build } from './commands/report/build-report';
import { buildReportAtMenu as buildAtMenu } from './commands/report/report-at-menu';
import type { ReportOptions } from './commands/report/report-data';
import * as steps from './commands/report/report-for-page';
import { reportState as stateOfReport } from './commands/report/report-state';
import { type CloseOptions, closeRound as close } from './commands/report/round/close-round';
import { listReports as listAll } from './commands/report/round/list-reports';
import { reissue as issueAgain, type ReissueOptions } from './commands/report/round/reissue';
import { reviewStates as review } from './commands/review/review-states';
import type { SetUpOptions } from './commands/set-up/options';
import { saveEmblem as keepEmblem } from './commands/set-up/save-emblem';
import { setUp as prepare } from './commands/set-up/set-up';
import { saveSettings as keepSettings } from './commands/start/save-settings';
import { saveUnits as keepUnits } from './commands/start/save-units';
import { startData as start } from './commands/start/start-data';
import { takePaper as take, understandPaper as understand } from './commands/start/take-paper';
import { addMenu, type MenuItem, showPage } from './google/account/menu';
import { nobody } from './google/account/person';
import { google } from './google/google';
import { editOf, quietly } from './google/sheet/edit-event';
import { PAGES, type Page } from './pages/pages';

const unattended: Adapters = { ...google, person: nobody };
/** For a page's call that would ask a person before it takes something from another account: it does not take it. */
const unasked: Adapters = { ...google, person: { ...nobody, agrees: () => false } };

const MENU: readonly MenuItem[] = [
  ['๑ เริ่มต้นใช้งาน', 'openStartDialog'],
  ['๒ ตรวจสอบข้อมูล', 'openFindingsSidebar'],
  ['๓ แสดงรายการที่อยู่ระหว่างดำเนินการ', 'flagProgress'],
  ['๔ ติดตามผล', 'openFollowUpDialog'],
  ['๕ จัดทำรายงาน', 'openReportDialog'],
  ['๖ งานของฉัน', 'openMyWorkSidebar'],
  null,
  [
    'เครื่องมือเพิ่มเติม',
    [
      ['ตรวจสอบโดยไม่เปิดแถบด้านข้าง', 'checkEntries'],
      ['จัดทำรายงานโดยไม่เปิดหน้าต่าง', 'buildReport'],
      ['พิมพ์แฟ้มเสนอ', 'openReportDialog'],
      ['ตรวจทานสถานะก่อนเสนอผู้บริหาร', 'openReviewDialog'],
      ['ปิดรอบการรายงาน…', 'closeRound'],
      ['ออกฉบับแก้ไข…', 'reissue'],
      ['ทะเบียนคุมรายงาน', 'listReports'],
      null,
      ['แยกแถวรายส่วนราชการ…', 'splitRows'],
      ['รวมแถวกลับ…', 'joinRows'],
      ['แก้ไขอักขระและคำผิด…', 'fixText'],
      ['ย้อนกลับการแก้ไขล่าสุด', 'undoFix'],
      null,
      ['ขอรับผลการดำเนินงาน…', 'openRequestDialog'],
      ['ขอรับผลโดยไม่เปิดหน้าต่าง', 'requestResults'],
      ['จัดทำแบบรายงานผลโดยไม่เปิดหน้าต่าง', 'makeForm'],
      ['บันทึกผลแทนส่วนราชการ…', 'openCollectDialog'],
      ['แจ้งรายการที่ถึงกำหนดทางอีเมล…', 'sendReminders'],
      ['ข้อความสำหรับ LINE โดยไม่เปิดหน้าต่าง', 'showLineTexts'],
      ['ส่งหนังสือทดสอบถึงฉัน', 'sendTestLetter'],
      ['เปิดการทำงานประจำวัน', 'turnOnDaily'],
      ['ปิดการทำงานประจำวัน', 'turnOffDaily'],
      null,
      ['ตั้งค่าและซ่อมแซมแผ่นงาน', 'setUp'],
      ['ใส่ตราของหน่วยงาน…', 'openEmblemDialog'],
      ['ตรวจสอบความพร้อมของระบบ', 'openHealthDialog'],
      ['ตรวจสอบความพร้อมโดยไม่เปิดหน้าต่าง', 'checkHealth'],
    ],
  ],
];

// Simple triggers: they have no consent, can open no window, and are stopped after 30 seconds.
export const onOpen = () => addMenu('มาตรการ ITA', MENU);

export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) =>
  quietly(() => refreshEdited(unattended, editOf(event)));

// Menu items
const atMenu = <Result>(task: () => Result): Result => tellFaults(google.person, task);

export const openFindingsSidebar = () => atMenu(() => showPage(PAGES.findings));
export const checkEntries = () => atMenu(() => check(google));
export const fixText = (options = { dryRun: false }) => atMenu(() => fix(google, options));
export const undoFix = () => atMenu(() => undo(google));
export const flagProgress = () => atMenu(() => flag(google));
export const openReviewDialog = () => atMenu(() => showPage(PAGES.review));
export const openReportDialog = () => atMenu(() => showPage(PAGES.report));
export const closeRound = (options: CloseOptions = { ask: true }) => atMenu(() => close(google, options));
export const reissue = (options: ReissueOptions = { ask: true }) => atMenu(() => issueAgain(google, options));
export const listReports = () => atMenu(() => listAll(google));
export const joinRows = (asked: RowsAsked = { selected: true, ask: true }) => atMenu(() => join(google, asked));
export const splitRows = (asked: RowsAsked = { selected: true, ask: true }) => atMenu(() => split(google, asked));
export const sendReminders = (options = { dryRun: false }) => atMenu(() => remind(google, options));
export const openFollowUpDialog = () => atMenu(() => showPage(PAGES.followUp));
export const showLineTexts = () => atMenu(() => lineTextsAtMenu(google));
export const openRequestDialog = () => atMenu(() => showPage(PAGES.request, { round: roundsToAsk(google)[0] }));
export const openCollectDialog = () => atMenu(() => showPage(PAGES.collect));
export const openMyWorkSidebar = () => atMenu(() => showPage(PAGES.myWork));
export const sendTestLetter = () => atMenu(() => testLetter(google));
export const turnOnDaily = () => atMenu(() => dailyOn(google));
export const turnOffDaily = () => atMenu(() => dailyOff(google));
export const setUp = (options: SetUpOptions = { fillDown: 'ask', ask: true }) => atMenu(() => prepare(google, options));
export const openStartDialog = () => atMenu(() => showPage(PAGES.start));
export const openEmblemDialog = () => atMenu(() => showPage(PAGES.emblem));
export const openHealthDialog = () => atMenu(() => showPage(PAGES.health));
export const checkHealth = () => atMenu(() => health(google));

/** Opens a page for what was chosen in another. Only known numbers get into its script. */
function open(page: Page, chosen: Opened): Outcome<object> {
  showPage(
    page,
    Object.fromEntries(OPENED_FOR.flatMap(key => (Number.isInteger(chosen[key]) ? [[key, chosen[key]]] : []))),
  );
  return { done: true, message: '', data: {} };
}

// Called by pages, which show the outcome themselves.
export const {
  readStart,
  understandPaper,
  takePaper,
  saveSettings,
  saveUnits,
  saveEmblem,
  switchDaily,
  checkForPage,
  selectCell,
  previewFix,
  fixShown,
  undoShown,
  reviewStates,
  reportState,
  openReview,
  openReport,
  prepareReport,
  convertReport,
  readBackReport,
  readFollowUp,
  readHealth,
  readMyWork,
  chooseUnit,
  sendToday,
  sendTest,
  requestResults,
  makeForm,
  collectResults,
}: PageCalls = {
  readStart: () => start(unattended),
  understandPaper: (paper, choices) => understand(unattended, paper, choices),
  takePaper: (paper, choices) => take(unattended, paper, choices),
  saveSettings: values => keepSettings(unattended, values),
  saveUnits: units => keepUnits(unattended, units),
  saveEmblem: emblem => keepEmblem(unattended, emblem),
  switchDaily: (on, hour) => (on ? dailyOn(unasked, hour ?? undefined) : dailyOff(unasked)),
  checkForPage: () => checkShown(unattended),
  selectCell: (sheetId, row, column) => select(unattended, sheetId, { row, column }),
  previewFix: () => fix(unattended, { dryRun: true }),
  fixShown: changes => fixThese(unattended, changes),
  undoShown: () => undo(unattended),
  reviewStates: options => review(unattended, options),
  reportState: (round, cutOff) => stateOfReport(unattended, round, cutOff ?? undefined),
  openReview: chosen => open(PAGES.review, chosen),
  openReport: chosen => open(PAGES.report, chosen),
  prepareReport: options => steps.prepareReport(unattended, options),
  convertReport: word => steps.convertReport(unattended, word),
  readBackReport: (documentId, outline) => steps.readBackReport(unattended, documentId, outline),
  readFollowUp: () => followUp(unattended),
  readHealth: () => health(unattended),
  readMyWork: () => myWork(unattended),
  chooseUnit: unit => setUnit(unattended, unit),
  sendToday: seen => remind(unattended, { dryRun: false, seen }),
  sendTest: () => testLetter(unattended),
  requestResults: options => (options ? request(unattended, options) : atMenu(() => requestAtMenu(google))),
  makeForm: options => (options ? form(unattended, options) : atMenu(() => formsAtMenu(google))),
  collectResults: options => collect(unattended, options),
};

// All steps of a report in one call: for the command line, and without options at the menu.
export const buildReport = (options?: ReportOptions) =>
  options ? build(unattended, options) : atMenu(() => buildAtMenu(google));

// Time-driven triggers
export const runDaily = () => daily(unattended);
export const resumeDaily = () => resume(unattended);
