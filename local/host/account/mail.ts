import type { Clock } from '../../script/clock';
import { Emulated } from '../../script/google/emulated';
import { onlyKeys, signatureError } from '../../script/google/signature';
import type { HostState, MailCount } from '../kept/state';

/** A mail as passed to MailApp. */
export interface MailMessage {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  readonly replyTo: string | null;
  /** The sender's display name. `from` is the address of the sending account. */
  readonly name: string | null;
  readonly from: string;
  /** By the host's clock, in ms since 1970. */
  readonly sentAt: number;
}

/** Delivers the mail before it returns. Throws if the mail was not sent. */
export type MailSink = (message: MailMessage) => void;

interface MailOptions {
  readonly state: HostState;
  readonly user: string;
  readonly clock: Clock;
  /** Recipients per day. */
  readonly quota: number;
  readonly sink: MailSink;
}

const DAY_MS = 24 * 60 * 60_000;
const MAX_RECIPIENTS = 50;
const MAX_BODY_BYTES = 200 * 1024;
const MAX_SUBJECT = 250;
const KNOWN = ['to', 'cc', 'bcc', 'subject', 'body', 'htmlBody', 'replyTo', 'name', 'noReply'];

export class MailApp extends Emulated {
  readonly service = 'MailApp';
  readonly googleName = 'MailApp';
  readonly #options: MailOptions;

  constructor(options: MailOptions) {
    super();
    this.#options = options;
  }

  /** May be below zero: after a few mails too many Google answered -1 (oki2a24.com, 2015-09-15). */
  getRemainingDailyQuota(): number {
    return this.#options.quota - this.#count().recipients;
  }

  /** Only the form with one object is emulated. */
  sendEmail(...args: unknown[]): void {
    const [fields] = args;
    if (typeof fields === 'string') throw new Error('not emulated: MailApp.sendEmail(recipient, subject, body)');
    if (typeof fields !== 'object' || fields === null) throw signatureError('MailApp.sendEmail', args);
    onlyKeys('MailApp.sendEmail', fields, KNOWN);
    const { user: from, clock } = this.#options;
    const message = { ...messageOf(fields), from, sentAt: clock.now() };
    const recipients = message.to.length + message.cc.length + message.bcc.length;
    refuseUnsendable(message, recipients);
    if (recipients > this.getRemainingDailyQuota()) {
      throw new Error('Service invoked too many times for one day: email.');
    }
    this.#options.sink(message);
    const count = this.#count();
    if (count.recipients === 0) count.since = clock.now();
    count.recipients += recipients;
  }

  /** The quota's day begins with its first mail. */
  #count(): MailCount {
    const { state, user, clock } = this.#options;
    const known = state.mail[user];
    const age = known ? clock.now() - known.since : DAY_MS;
    if (known && (known.recipients === 0 || (age >= 0 && age < DAY_MS))) return known;
    const fresh = { since: clock.now(), recipients: 0 };
    state.mail[user] = fresh;
    return fresh;
  }
}

function messageOf(fields: object): Omit<MailMessage, 'from' | 'sentAt'> {
  const given = new Map(Object.entries(fields));
  const text = (key: string) => {
    const value: unknown = given.get(key);
    return value === undefined || value === null ? null : String(value);
  };
  return {
    to: addresses(text('to')),
    cc: addresses(text('cc')),
    bcc: addresses(text('bcc')),
    subject: text('subject') ?? '',
    body: text('body') ?? '',
    htmlBody: text('htmlBody'),
    replyTo: text('replyTo'),
    name: text('name'),
  };
}

function addresses(list: string | null): string[] {
  return (list ?? '').split(',').flatMap(part => part.trim() || []);
}

function refuseUnsendable(message: MailMessage, recipients: number): void {
  if (recipients === 0) throw new Error('Failed to send email: no recipient');
  const replyTo = message.replyTo === null ? [] : [message.replyTo];
  const bad = [...message.to, ...message.cc, ...message.bcc, ...replyTo].find(address => !isAddress(address));
  if (bad !== undefined) throw new Error(`Invalid email: ${bad}`);
  if (recipients > MAX_RECIPIENTS) throw new Error('Limit Exceeded: Email Recipients Per Message.');
  if (/[\r\n]/.test(message.subject) || message.subject.length > MAX_SUBJECT)
    throw new Error('Invalid argument: subject');
  const size = Math.max(Buffer.byteLength(message.body), Buffer.byteLength(message.htmlBody ?? ''));
  if (size > MAX_BODY_BYTES) throw new Error('Limit Exceeded: Email Body Size.');
}

/** True for an ASCII address, alone or as `Name <address>`. */
function isAddress(text: string): boolean {
  const address = /<([^<>]*)>$/.exec(text)?.[1] ?? text;
  return (
    /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(address) && !address.includes('..')
  );
}
