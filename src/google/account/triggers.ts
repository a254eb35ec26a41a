import type { Triggers } from '../../commands/ports/adapters';

/** The functions of main.ts that triggers call: the daily run, and its continuation if it could not finish. */
const DAILY = 'runDaily';
const RESUME = 'resumeDaily';
const MINUTE = 60_000;

/** This account's triggers. Those of other accounts cannot be seen. */
export const googleTriggers: Triggers = {
  installed: () => ours(DAILY).length > 0,
  install(hour) {
    deleteAll(RESUME);
    const before = ours(DAILY);
    ScriptApp.newTrigger(DAILY).timeBased().everyDays(1).atHour(hour).inTimezone(Session.getScriptTimeZone()).create();
    // Afterwards, so that the daily run is still on if Google refuses the new one.
    for (const trigger of before) ScriptApp.deleteTrigger(trigger);
  },
  resumeIn(minutes) {
    // A trigger that has fired stays in the list and does not fire again.
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
