import { rmSync } from 'node:fs';
import { reasonOf } from '../../src/problem';
import { BadInput } from '../bad-input';
import type { MailMessage } from '../host/account/mail';
import { addFile } from './folder';

/** Where letters go: a folder, as .eml files; a mail server; or both. */
export interface Outbox {
  /** Resolves when the letter is written and the server has accepted it for every recipient. Rejects otherwise. */
  deliver(message: MailMessage): Promise<void>;
  /** @throws BadInput if a mail server away from this machine cannot be used: better now than at the first letter. */
  check(): Promise<void>;
  close(): void;
}

const SERVER_TIMEOUT_MS = 15_000;

/** The password for the server, so that it need not stand in the command line, where others of the machine may read it. */
const PASSWORD = 'MATRAKAN_SMTP_PASSWORD';

/** @param smtp the URL of a mail server, or null. The environment may hold its password. */
export async function createOutbox(folder: string | null, smtp: string | null): Promise<Outbox> {
  const url = smtp === null ? null : new URL(smtp);
  const server = url === null ? null : await connect(url, process.env[PASSWORD]);
  return {
    async check() {
      if (url === null || server === null || isLoopback(url)) return;
      await server.verify().catch((error: unknown) => {
        throw new BadInput(refusalOf(url, reasonOf(error)));
      });
    },
    async deliver(message) {
      const letter = await compose(message);
      // The copy is written first, because a sent letter cannot be called back if the disk is full.
      const copy = folder === null ? null : addFile(folder, fileName(message), '.eml', letter);
      try {
        if (server) await send(server, message, letter);
      } catch (refusal) {
        if (copy !== null) rmSync(copy);
        throw refusal;
      }
    },
    close: () => server?.close(),
  };
}

type Server = Awaited<ReturnType<typeof connect>>;

function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
}

/** The line names the server without its password. */
function refusalOf({ protocol, username, host }: URL, why: string): string {
  const server = `${protocol}//${username === '' ? '' : `${username}@`}${host}`;
  const hint = /STARTTLS/i.test(why)
    ? 'it does not offer STARTTLS, and letters must not cross the network unencrypted; use a server that does, or smtps://'
    : why.replace(/\s+/g, ' ');
  return `--smtp ${server}: no letter went: ${hint}`;
}

/** Loaded only if mail is due, because most commands send none. */
const nodemailer = () => import('nodemailer');

async function connect(url: URL, passwordOfEnvironment: string | undefined) {
  const { createTransport } = await nodemailer();
  const { hostname, port, protocol, username, password } = url;
  const isHere = isLoopback(url);
  const pass = password === '' ? (passwordOfEnvironment ?? '') : decodeURIComponent(password);
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 25 : Number(port),
    secure: protocol === 'smtps:',
    // A test server on this machine has a self-signed certificate, and nothing leaves the machine.
    ignoreTLS: isHere,
    requireTLS: !isHere,
    connectionTimeout: SERVER_TIMEOUT_MS,
    greetingTimeout: SERVER_TIMEOUT_MS,
    socketTimeout: SERVER_TIMEOUT_MS,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass } }),
  });
}

/** @throws if the server refuses a recipient: a letter that it accepted for some only does not count as sent. */
async function send(server: Server, { from, to, cc, bcc }: MailMessage, raw: Buffer): Promise<void> {
  const { rejected } = await server.sendMail({ envelope: { from, to: [...to, ...cc, ...bcc] }, raw });
  if (rejected.length > 0) throw new Error(`Recipients refused by the mail server: ${rejected.map(String).join(', ')}`);
}

async function compose(message: MailMessage): Promise<Buffer> {
  const { from, name, to, cc, bcc, subject, body, htmlBody, replyTo, sentAt } = message;
  const { createTransport } = await nodemailer();
  const { message: letter } = await createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  }).sendMail({
    from: name === null ? from : { name, address: from },
    to: [...to],
    cc: [...cc],
    bcc: [...bcc],
    subject,
    text: body,
    date: new Date(sentAt),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(htmlBody === null ? {} : { html: htmlBody }),
    ...(replyTo === null ? {} : { replyTo }),
  });
  if (!Buffer.isBuffer(letter)) throw new TypeError('the letter was not composed');
  return letter;
}

function fileName({ sentAt, to, subject }: MailMessage): string {
  return `${new Date(sentAt).toISOString().slice(0, 10)} ${to[0] ?? ''} ${subject}`;
}
