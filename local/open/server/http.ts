import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine's loopback address. */
export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The address that a person is given: origin, token and a slash. */
  readonly address: string;
  close(): void;
}

/** An answered request. `path` is what follows the token. */
export type Handler = (path: string, request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

interface SiteOptions {
  /** The secret first part of every path. */
  readonly token: string;
  /** What `Sec-Fetch-Site` may say of where a request comes from. */
  readonly from: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** For faults of a handler. */
  fault(error: unknown): void;
}

/** 50 MB is Google's limit for a blob; base64 makes it a third larger. */
const LARGEST_BODY = 70 * 1024 * 1024;

/** Serves at a free port. Only a request with the token, to this address, from a page of this address, is answered. */
export async function serve(options: SiteOptions, handler: Handler): Promise<Site> {
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries({ ...HEADERS, ...options.headers })) response.setHeader(name, value);
    const refusal = refusalOf(request, hostOf(server), options);
    if (refusal !== null) return send(response, refusal, 'text/plain', '');
    const path = pathAfter(options.token, request.url ?? '');
    if (path === null) return send(response, 404, 'text/plain', '');
    Promise.resolve(handler(path, request, response)).catch((error: unknown) => {
      options.fault(error);
      if (!response.headersSent) send(response, 500, 'text/plain', '');
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const origin = `http://${hostOf(server)}`;
  return {
    origin,
    address: `${origin}/${options.token}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Null for an address that is no text. */
function pathAfter(token: string, url: string): string | null {
  try {
    return decodeURI(url.slice(token.length + 2));
  } catch {
    return null;
  }
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // No page of another port may become one origin with this one by setting document.domain.
  'Origin-Agent-Cluster': '?1',
  // The address holds the token.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The status of a refusal, or null. A page elsewhere can send requests here: under a name of its own that leads to 127.0.0.1 (then `Host`
 * is that name), or to this very address (then it does not know the token, and `Origin` or `Sec-Fetch-Site` names it).
 */
function refusalOf({ headers, url = '', method }: IncomingMessage, host: string, { token, from }: SiteOptions) {
  if (headers.host !== host) return 403;
  const [, given = ''] = url.split('/');
  if (!isSame(given, token) || !url.startsWith(`/${token}/`)) return 404;
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && !from.includes(String(site))) return 403;
  if (method === 'GET') return null;
  if (method !== 'POST') return 405;
  if (headers.origin === undefined) return 403;
  return /^application\/json\b/.test(headers['content-type'] ?? '') ? null : 415;
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}

export function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(value));
}

/** The request's body; undefined if it is too large or not JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > LARGEST_BODY) return undefined;
    parts.push(part as Buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}
