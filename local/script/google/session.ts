import { Emulated } from './emulated';

export class Session extends Emulated {
  readonly service = 'Session';
  readonly googleName = 'Session';
  readonly #user: User;
  readonly #scriptTimeZone: string;

  constructor(email: string, scriptTimeZone: string) {
    super();
    this.#user = new User(email);
    this.#scriptTimeZone = scriptTimeZone;
  }

  getActiveUser() {
    return this.#user;
  }

  getEffectiveUser() {
    return this.#user;
  }

  getScriptTimeZone(): string {
    return this.#scriptTimeZone;
  }
}

/** A person with a Google account. */
export class User extends Emulated {
  readonly service = 'Session';
  readonly googleName = 'User';
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  /** As tests of gas-fakes show, which run in Google. */
  override toString(): string {
    return this.#email;
  }
}
