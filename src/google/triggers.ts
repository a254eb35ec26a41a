import type { Triggers } from '../commands/adapters';

/** The function of main.ts that the trigger calls. */
const HANDLER = 'runDaily';

/** This account's daily trigger; other accounts' are not seen from here. */
export const googleTriggers: Triggers = {
  installed: () => ours().length > 0,
  install(hour) {
    ScriptApp.newTrigger(HANDLER)
      .timeBased()
      .everyDays(1)
      .atHour(hour)
      .inTimezone(Session.getScriptTimeZone())
      .create();
  },
  remove() {
    const triggers = ours();
    for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
    return triggers.length;
  },
};

function ours() {
  return ScriptApp.getProjectTriggers().filter(trigger => trigger.getHandlerFunction() === HANDLER);
}
