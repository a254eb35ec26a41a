import type { Clock } from '../../script/clock';
import { Emulated } from '../../script/google/emulated';
import { type GoogleEnum, googleEnum } from '../../script/google/google-enum';
import { signatureError } from '../../script/google/signature';
import { type HostState, nextId, type TriggerSchedule } from '../kept/state';
import { EVENT_TYPE, Trigger, TriggerBuilder } from './trigger';

/** Google's limit: triggers for each user and script. */
const MAX_TRIGGERS = 20;
const AUTHORIZATION_STATUS = googleEnum('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

interface ScriptAppOptions {
  readonly state: HostState;
  readonly user: string;
  readonly clock: Clock;
  readonly scriptTimeZone: string;
  readonly declaredScopes: readonly string[];
  readonly grantedScopes: readonly string[];
  readonly scopesUnknown: boolean;
}

export class ScriptApp extends Emulated {
  readonly service = 'ScriptApp';
  readonly googleName = 'ScriptApp';
  readonly AuthMode = googleEnum('AuthMode', ['NONE', 'LIMITED', 'FULL']);
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPE;
  readonly #options: ScriptAppOptions;

  constructor(options: ScriptAppOptions) {
    super();
    this.#options = options;
  }

  newTrigger(functionName: unknown) {
    if (typeof functionName !== 'string') throw signatureError('ScriptApp.newTrigger', [functionName]);
    const { clock, scriptTimeZone: timeZone } = this.#options;
    return new TriggerBuilder({ now: clock.now(), timeZone }, schedule => this.#install(functionName, schedule));
  }

  /** Only the current user's triggers: nobody can see another user's. */
  getProjectTriggers() {
    return this.#own().map(record => new Trigger(record));
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    const { state } = this.#options;
    const at = state.triggers.findIndex(({ id }) => id === trigger.getUniqueId());
    if (at >= 0) state.triggers.splice(at, 1);
  }

  getAuthorizationInfo(mode: unknown, scopes?: readonly string[]) {
    this.#checkMode('ScriptApp.getAuthorizationInfo', mode);
    const { declaredScopes, grantedScopes, scopesUnknown } = this.#options;
    return new AuthorizationInfo(scopes ?? declaredScopes, grantedScopes, scopesUnknown);
  }

  /** Google stops the run and asks for consent. Here nobody can be asked, so the run fails. */
  requireScopes(mode: unknown, scopes: readonly string[]): void {
    this.#checkMode('ScriptApp.requireScopes', mode);
    if (isMissing(scopes, this.#options.grantedScopes)) {
      throw new Error('Authorization is required to perform that action.');
    }
  }

  #checkMode(name: string, mode: unknown): void {
    if (mode !== this.AuthMode.FULL) throw new Error(`not emulated: ${name} with another mode than AuthMode.FULL`);
  }

  #own() {
    return this.#options.state.triggers.filter(({ owner }) => owner === this.#options.user);
  }

  #install(handler: string, schedule: TriggerSchedule): Trigger {
    if (this.#own().length >= MAX_TRIGGERS) {
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const { state, user: owner } = this.#options;
    const record = { id: nextId(state, 'trigger'), owner, handler, schedule };
    state.triggers.push(record);
    return new Trigger(record);
  }
}

class AuthorizationInfo extends Emulated {
  readonly service = 'ScriptApp';
  readonly googleName = 'AuthorizationInfo';
  readonly #asked: readonly string[];
  readonly #granted: readonly string[];
  readonly #unknown: boolean;

  constructor(asked: readonly string[], granted: readonly string[], unknown: boolean) {
    super();
    this.#asked = asked;
    this.#granted = granted;
    this.#unknown = unknown;
  }

  getAuthorizationStatus(): GoogleEnum {
    return isMissing(this.#asked, this.#granted) ? AUTHORIZATION_STATUS.REQUIRED : AUTHORIZATION_STATUS.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return isMissing(this.#asked, this.#granted) ? 'https://script.google.com/macros/authorize' : null;
  }

  getAuthorizedScopes(): string[] | null {
    return this.#unknown ? null : this.#granted.slice();
  }
}

function isMissing(asked: readonly string[], granted: readonly string[]): boolean {
  return asked.some(scope => !granted.includes(scope));
}
