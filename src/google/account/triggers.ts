import type { Triggers } from '../../commands/ports/adapters';

/** The functions of main.ts that triggers call: every day, and once more where a day's work was not finished. */
const DAILY = 'runDaily';
const RESUME = 'resumeDaily';
const MINUTE = 60_000;

/** This account's triggers; other accounts' are not seen from here. */
export const googleTriggers: Triggers = {
  installed: () => ours(DAILY).length > 0,
  install(hour) {
    ScriptApp.newTrigger(DAILY).timeBased().everyDays(1).atHour(hour).inTimezone(Session.getScriptTimeZone()).create();
  },
  resumeIn(minutes) {
    // One that ran stays in the list and does not run again.
    deleteAll(RESUME);
    ScriptApp.newTrigger(RESUME)
      .timeBased()
      .after(minutes * MINUTE)
      .create();
  },
  forgetResumed: () => void deleteAll(RESUME),
  remove() {
    deleteAll(RESUME);
    return deleteAll(DAILY);
  },
};

function deleteAll(handler: string): number {
  const triggers = ours(handler);
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length;
}

function ours(handler: string) {
  return ScriptApp.getProjectTriggers().filter(trigger => trigger.getHandlerFunction() === handler);
}
