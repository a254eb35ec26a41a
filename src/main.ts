// The functions that Google calls by name. The build declares each of them at the top level of Code.js.

import { checkEntries as check, checkForPage as checkShown } from './commands/check/check-entries';
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
import { readFollowUp as followUp } from './commands/remind/follow-up/follow-up';
import { sendReminders as remind } from './commands/remind/send-reminders';
import { sendTestLetter as testLetter } from './commands/remind/test-letter';
import { buildReport as build } from './commands/report/build-report';
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
import { googleClock } from './google/account/clock';
import { googleConsent } from './google/account/consent';
import { googleLock } from './google/account/lock';
import { addMenu, type MenuItem, showPage } from './google/account/menu';
import { newId } from './google/account/new-id';
import { googlePerson, nobody } from './google/account/person';
import { googlePost } from './google/account/post';
import { googleDocumentStore, googleUserStore } from './google/account/store';
import { googleTriggers } from './google/account/triggers';
import { googleArchive } from './google/drive/archive';
import { mayPass } from './google/retry';
import { googleBlanks } from './google/sheet/blanks';
import { googleBook } from './google/sheet/book';
import { editOf, quietly } from './google/sheet/edit-event';
import { googleHeartbeat } from './google/sheet/heartbeat';
import { googleLayout } from './google/sheet/layout';
import { googleNotes } from './google/sheet/notes';
import { PAGES } from './pages/pages';

/** The package's version, inserted by the build. */
declare const BUILD_VERSION: string;

const google: Adapters = {
  book: googleBook,
  notes: googleNotes,
  blanks: googleBlanks,
  layout: googleLayout,
  documentStore: googleDocumentStore,
  userStore: googleUserStore,
  lock: googleLock,
  person: googlePerson,
  clock: googleClock,
  post: googlePost,
  archive: googleArchive,
  triggers: googleTriggers,
  consent: googleConsent,
  heartbeat: googleHeartbeat,
  mayPass,
  version: BUILD_VERSION,
  newId,
};

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
      ['ตรวจทานสถานะก่อนเสนอผู้บริหาร', 'openReviewDialog'],
      ['ปิดรอบการรายงาน…', 'closeRound'],
      ['ออกฉบับแก้ไข…', 'reissue'],
      ['ทะเบียนคุมรายงาน', 'listReports'],
      null,
      ['แก้ไขอักขระและคำผิด…', 'fixText'],
      ['ย้อนกลับการแก้ไขล่าสุด', 'undoFix'],
      null,
      ['แจ้งรายการที่ถึงกำหนดทางอีเมล…', 'sendReminders'],
      ['ส่งหนังสือทดสอบถึงฉัน', 'sendTestLetter'],
      ['เปิดการทำงานประจำวัน', 'turnOnDaily'],
      ['ปิดการทำงานประจำวัน', 'turnOffDaily'],
      null,
      ['ตั้งค่าและซ่อมแซมแผ่นงาน', 'setUp'],
      ['ใส่ตราของหน่วยงาน…', 'openEmblemDialog'],
      ['ตรวจสอบความพร้อมของระบบ', 'openHealthDialog'],
      // For those whose browser refuses pages.
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
export const sendReminders = (options = { dryRun: false }) => atMenu(() => remind(google, options));
export const openFollowUpDialog = () => atMenu(() => showPage(PAGES.followUp));
export const openMyWorkSidebar = () => atMenu(() => showPage(PAGES.myWork));
export const sendTestLetter = () => atMenu(() => testLetter(google));
export const turnOnDaily = () => atMenu(() => dailyOn(google));
export const turnOffDaily = () => atMenu(() => dailyOff(google));
export const setUp = (options: SetUpOptions = { fillDown: 'ask', ask: true }) => atMenu(() => prepare(google, options));
export const openStartDialog = () => atMenu(() => showPage(PAGES.start));
export const openEmblemDialog = () => atMenu(() => showPage(PAGES.emblem));
export const openHealthDialog = () => atMenu(() => showPage(PAGES.health));
export const checkHealth = () => atMenu(() => health(google));

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
  buildReport,
  readFollowUp,
  readHealth,
  readMyWork,
  chooseUnit,
  sendToday,
  sendTest,
}: PageCalls = {
  readStart: () => start(unattended),
  understandPaper: (paper, choices) => understand(unattended, paper, choices),
  takePaper: (paper, choices) => take(unattended, paper, choices),
  saveSettings: values => keepSettings(unattended, values),
  saveUnits: units => keepUnits(unattended, units),
  saveEmblem: emblem => keepEmblem(unattended, emblem),
  switchDaily: on => (on ? dailyOn(unasked) : dailyOff(unasked)),
  checkForPage: () => checkShown(unattended),
  selectCell: (sheetId, row, column) => select(unattended, sheetId, { row, column }),
  previewFix: () => fix(unattended, { dryRun: true }),
  fixShown: changes => fixThese(unattended, changes),
  undoShown: () => undo(unattended),
  reviewStates: options => review(unattended, options),
  reportState: (round, cutOff) => stateOfReport(unattended, round, cutOff ?? undefined),
  openReview: round => {
    showPage(PAGES.review, { round: round === 12 ? 12 : 6 });
    return { done: true, message: '', data: {} };
  },
  buildReport: options => build(unattended, options),
  readFollowUp: () => followUp(unattended),
  readHealth: () => health(unattended),
  readMyWork: () => myWork(unattended),
  chooseUnit: unit => setUnit(unattended, unit),
  sendToday: seen => remind(unattended, { dryRun: false, seen }),
  sendTest: () => testLetter(unattended),
};

// Time-driven triggers
export const runDaily = () => daily(unattended);
export const resumeDaily = () => resume(unattended);
