import { rmSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import type { MailMessage } from '../host/account/mail';
import { addFile } from './folder';

/** Where letters go: a folder, as .eml files; a mail server; or both. */
export interface Outbox {
  /** Resolves when the letter is written and the server has accepted it for every recipient. Rejects otherwise. */
  deliver(message: MailMessage): Promise<void>;
  close(): void;
}

const SERVER_TIMEOUT_MS = 15_000;

export function createOutbox(folder: string | null, smtp: string | null): Outbox {
  const server = smtp === null ? null : connect(new URL(smtp));
  return {
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

type Server = ReturnType<typeof connect>;

function connect({ hostname, port, protocol, username, password }: URL) {
  const isLoopback = /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? 25 : Number(port),
    secure: protocol === 'smtps:',
    // A test server on this machine has a self-signed certificate, and nothing leaves the machine.
    ignoreTLS: isLoopback,
    connectionTimeout: SERVER_TIMEOUT_MS,
    greetingTimeout: SERVER_TIMEOUT_MS,
    socketTimeout: SERVER_TIMEOUT_MS,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  });
}

/** @throws if the server refuses a recipient: a letter that it accepted for some only does not count as sent. */
async function send(server: Server, { from, to, cc, bcc }: MailMessage, raw: Buffer): Promise<void> {
  const { rejected } = await server.sendMail({ envelope: { from, to: [...to, ...cc, ...bcc] }, raw });
  if (rejected.length > 0) throw new Error(`Recipients refused by the mail server: ${rejected.map(String).join(', ')}`);
}

async function compose(message: MailMessage): Promise<Buffer> {
  const { from, name, to, cc, bcc, subject, body, htmlBody, replyTo, sentAt } = message;
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
