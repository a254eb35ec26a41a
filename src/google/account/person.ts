import type { Person } from '../../commands/ports/adapters';
import { retrying } from '../retry';

/** The person at the menu. */
export const googlePerson: Person = {
  tell(message) {
    const show = () => SpreadsheetApp.getUi().alert(message);
    try {
      show();
    } catch {
      // The work is done by then. It must not look as if it had failed, because it would be done once more.
      show();
    }
  },
  agrees(question) {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(question, ui.ButtonSet.YES_NO) === ui.Button.YES;
  },
  asks(question) {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(question, ui.ButtonSet.YES_NO);
    return answer.getSelectedButton() === ui.Button.YES ? answer.getResponseText().trim() : null;
  },
  email: retrying(email),
};

/** For pages, which show the outcome themselves, and for time-driven runs, in which a call of getUi() throws. */
export const nobody: Person = {
  tell: () => undefined,
  agrees: () => true,
  asks: () => '',
  email: retrying(email),
};

let address: string | null = null;

function email(): string {
  address ??= Session.getEffectiveUser().getEmail();
  return address;
}
