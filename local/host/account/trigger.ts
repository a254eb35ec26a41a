import { Emulated } from '../../script/google/emulated';
import { type GoogleEnum, googleEnum } from '../../script/google/google-enum';
import type { TriggerRecord, TriggerSchedule } from '../kept/state';

export const EVENT_TYPE = googleEnum('EventType', ['CLOCK']);

/** An installed trigger. */
export class Trigger extends Emulated {
  readonly service = 'ScriptApp';
  readonly googleName = 'Trigger';
  readonly #record: TriggerRecord;

  constructor(record: TriggerRecord) {
    super();
    this.#record = record;
  }

  getHandlerFunction(): string {
    return this.#record.handler;
  }

  getUniqueId(): string {
    return this.#record.id;
  }

  getEventType(): GoogleEnum {
    return EVENT_TYPE.CLOCK;
  }
}

export class TriggerBuilder extends Emulated {
  readonly service = 'ScriptApp';
  readonly googleName = 'TriggerBuilder';
  readonly #install: (schedule: TriggerSchedule) => Trigger;
  readonly #defaults: { readonly now: number; readonly timeZone: string };

  constructor(
    defaults: { readonly now: number; readonly timeZone: string },
    install: (schedule: TriggerSchedule) => Trigger,
  ) {
    super();
    this.#defaults = defaults;
    this.#install = install;
  }

  timeBased() {
    return new ClockTriggerBuilder(this.#defaults, this.#install);
  }
}

/** Either once with `after(ms)`, or every n days. An hour is optional: "at 8" means some time between 8 and 9. */
class ClockTriggerBuilder extends Emulated {
  readonly service = 'ScriptApp';
  readonly googleName = 'ClockTriggerBuilder';
  readonly #install: (schedule: TriggerSchedule) => Trigger;
  readonly #now: number;
  #timeZone: string;
  #after: number | null = null;
  #everyDays: number | null = null;
  #hour: number | null = null;
  #minute: number | null = null;

  constructor(
    defaults: { readonly now: number; readonly timeZone: string },
    install: (schedule: TriggerSchedule) => Trigger,
  ) {
    super();
    this.#now = defaults.now;
    this.#timeZone = defaults.timeZone;
    this.#install = install;
  }

  after(durationMilliseconds: number): this {
    this.#after = durationMilliseconds;
    return this;
  }

  everyDays(n: number): this {
    this.#everyDays = n;
    return this;
  }

  atHour(hour: number): this {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new Error('Invalid argument: hour');
    this.#hour = hour;
    return this;
  }

  nearMinute(minute: number): this {
    if (!Number.isInteger(minute) || minute < 0 || minute > 59) throw new Error('Invalid argument: minute');
    this.#minute = minute;
    return this;
  }

  inTimezone(timezone: string): this {
    this.#timeZone = timezone;
    return this;
  }

  create(): Trigger {
    return this.#install(this.#schedule());
  }

  #schedule(): TriggerSchedule {
    if (this.#after !== null) return { kind: 'after', at: this.#now + this.#after };
    if (this.#everyDays === null) throw new Error('The trigger has no schedule: everyDays or after is missing.');
    const everyDays = this.#everyDays;
    return { kind: 'daily', everyDays, hour: this.#hour, minute: this.#minute, timeZone: this.#timeZone };
  }
}
