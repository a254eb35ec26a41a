// The functions that Google calls by name. The build declares each of them at the top level of Code.js.

import { checkEntries as check } from './commands/check/check-entries';
import { tellFaults } from './commands/common/run';
import { turnOffDaily as dailyOff, turnOnDaily as dailyOn } from './commands/daily/daily-switch';
import { runDaily as daily, resumeDaily as resume } from './commands/daily/run-daily';
import { fixText as fix } from './commands/fix/fix-text';
import { undoFix as undo } from './commands/fix/undo-fix';
import { flagProgress as flag } from './commands/flag/flag-progress';
import { refreshEdited } from './commands/flag/refresh-edited';
import { checkHealth as health } from './commands/health/health';
import type { PageCalls } from './commands/page-calls';
import type { Adapters } from './commands/ports/adapters';
import { sendReminders as remind } from './commands/remind/send-reminders';
import { sendTestLetter as testLetter } from './commands/remind/test-letter';
import { buildReport as build } from './commands/report/build-report';
import type { SetUpOptions } from './commands/set-up/options';
import { saveEmblem as keepEmblem } from './commands/set-up/save-emblem';
import { setUp as prepare } from './commands/set-up/set-up';
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

const MENU: readonly MenuItem[] = [
  ['ตรวจสอบข้อมูล', 'checkEntries'],
  ['แก้ไขอักขระและคำผิด…', 'fixText'],
  ['ย้อนกลับการแก้ไขล่าสุด', 'undoFix'],
  ['ปรับสถานะและวันครบกำหนด', 'flagProgress'],
  null,
  ['สร้างรายงาน…', 'openReportDialog'],
  null,
  ['แจ้งรายการที่ถึงกำหนดทางอีเมล…', 'sendReminders'],
  ['ดูตัวอย่างหนังสือแจ้ง', 'openLettersDialog'],
  ['ส่งหนังสือทดสอบถึงฉัน', 'sendTestLetter'],
  ['คัดลอกข้อความสำหรับ LINE', 'openLineTextsDialog'],
  null,
  ['เปิดการทำงานประจำวัน', 'turnOnDaily'],
  ['ปิดการทำงานประจำวัน', 'turnOffDaily'],
  null,
  ['ตั้งค่าและซ่อมแซมแผ่นงาน', 'setUp'],
  ['ใส่ตราของหน่วยงาน…', 'openEmblemDialog'],
  ['ตรวจสอบความพร้อมของระบบ', 'checkHealth'],
];

// Simple triggers: they have no consent, can open no window, and are stopped after 30 seconds.
export const onOpen = () => addMenu('มาตรการ ITA', MENU);

export const onEdit = (event: GoogleAppsScript.Events.SheetsOnEdit) =>
  quietly(() => refreshEdited(unattended, editOf(event)));

// Menu items
const atMenu = <Result>(task: () => Result): Result => tellFaults(google.person, task);

export const checkEntries = () => atMenu(() => check(google));
export const fixText = (options = { dryRun: false }) => atMenu(() => fix(google, options));
export const undoFix = () => atMenu(() => undo(google));
export const flagProgress = () => atMenu(() => flag(google));
export const openReportDialog = () => atMenu(() => showPage(PAGES.report));
export const sendReminders = (options = { dryRun: false }) => atMenu(() => remind(google, options));
export const openLettersDialog = () => atMenu(() => showPage(PAGES.letters));
export const sendTestLetter = () => atMenu(() => testLetter(google));
export const openLineTextsDialog = () => atMenu(() => showPage(PAGES.lineTexts));
export const turnOnDaily = () => atMenu(() => dailyOn(google));
export const turnOffDaily = () => atMenu(() => dailyOff(google));
export const setUp = (options: SetUpOptions = { fillDown: 'ask', ask: true }) => atMenu(() => prepare(google, options));
export const openEmblemDialog = () => atMenu(() => showPage(PAGES.emblem));
export const checkHealth = () => atMenu(() => health(google));

// Called by pages, which show the outcome themselves.
export const { buildReport, saveEmblem, previewReminders }: PageCalls = {
  buildReport: options => build(unattended, options),
  saveEmblem: emblem => keepEmblem(unattended, emblem),
  previewReminders: () => remind(unattended, { dryRun: true }),
};

// Time-driven triggers
export const runDaily = () => daily(unattended);
export const resumeDaily = () => resume(unattended);
