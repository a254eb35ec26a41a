import collect from './collect/collect.page';
import emblem from './emblem/emblem.page';
import findings from './findings/findings.page';
import followUp from './follow-up/follow-up.page';
import health from './health/health.page';
import myWork from './my-work/my-work.page';
import report from './report/report.page';
import request from './request/request.page';
import review from './review/review.page';
import style from './shared/page.css';
import shared from './shared/shared.page';
import start from './start/start.page';

/** What pages are made of. Only the build imports this file; Code.js has it packed. */
export const TEXTS = {
  style,
  shared,
  start,
  findings,
  review,
  report,
  followUp,
  request,
  collect,
  myWork,
  health,
  emblem,
};
