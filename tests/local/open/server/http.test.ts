import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyOf, type Site, sendJson, serve } from '../../../../local/open/server/http';

let site: Site;
let answered: string[] = [];

beforeAll(async () => {
  const options = {
    token: 'secret',
    from: ['same-origin', 'none'],
    headers: { 'X-Frame-Options': 'DENY' },
    fault: () => {},
  };
  site = await serve(options, async (path, { method }, response) => {
    answered.push(`${method} ${path}`);
    if (path === 'fault') throw new Error('broken');
    sendJson(response, { path });
  });
});
afterAll(() => site.close());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

/** Asks as any program can, with any header. */
function ask({ path = '/secret/sheet', method = 'GET', headers = {} }: Asked) {
  answered = [];
  return new Promise<{ status: number; headers: IncomingHttpHeaders }>((done, fail) => {
    const { hostname, port } = new URL(site.origin);
    const asked = request({ hostname, port, path, method, headers }, response => {
      response.resume();
      done({ status: response.statusCode ?? 0, headers: response.headers });
    });
    asked.on('error', fail);
    asked.end(method === 'POST' ? '{}' : undefined);
  });
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

it('answers its own page', async () => {
  expect((await ask({})).status).toBe(200);
  expect(answered).toEqual(['GET sheet']);
  const headers = { Origin: site.origin, 'Sec-Fetch-Site': 'same-origin', ...JSON_TYPE };
  expect((await ask({ method: 'POST', headers })).status).toBe(200);
  expect((await ask({ headers: { 'Sec-Fetch-Site': 'none' } })).status).toBe(200);
});

it.each<[string, Asked, number]>([
  ['another name for this machine, as in DNS rebinding', { headers: { Host: 'evil.example:80' } }, 403],
  ['localhost, which is another origin', { headers: { Host: 'localhost:1' } }, 403],
  ['no token', { path: '/sheet' }, 404],
  ['an empty token', { path: '//sheet' }, 404],
  ['another token', { path: '/secreT/sheet' }, 404],
  ['a longer token', { path: '/secret2/sheet' }, 404],
  ['the token without a slash', { path: '/secret' }, 404],
  ['an address that is no text', { path: '/secret/%E0' }, 404],
  ['a page elsewhere', { headers: { Origin: 'https://evil.example' } }, 403],
  ['a page of another port', { headers: { Origin: 'http://127.0.0.1:1' } }, 403],
  ['a page without an origin', { headers: { Origin: 'null' } }, 403],
  ['an element of a page elsewhere', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
  ['an element of a page of another port', { headers: { 'Sec-Fetch-Site': 'same-site' } }, 403],
  ['a form of another origin', { method: 'POST', headers: { Origin: 'http://127.0.0.1:1', ...JSON_TYPE } }, 403],
  ['a body of nobody knows whom', { method: 'POST', headers: JSON_TYPE }, 403],
  ['another method', { method: 'DELETE' }, 405],
])('refuses %s, and does nothing', async (_, asked, status) => {
  expect((await ask(asked)).status).toBe(status);
  expect(answered).toEqual([]);
});

it('refuses a body that a plain form of any page can send', async () => {
  const headers = { Origin: site.origin, 'Content-Type': 'text/plain' };
  expect((await ask({ method: 'POST', headers })).status).toBe(415);
  expect(answered).toEqual([]);
});

it('is on loopback only, and lets no other page read or frame it', async () => {
  expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/secret\/$/);
  const { headers } = await ask({});
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

it('a fault is answered with 500, without its text', async () => {
  expect((await ask({ path: '/secret/fault' })).status).toBe(500);
});

it('a body that is not JSON is undefined', async () => {
  const parts = (text: string) => [Buffer.from(text)] as unknown as Parameters<typeof bodyOf>[0];
  expect(await bodyOf(parts('{"a":1}'))).toEqual({ a: 1 });
  expect(await bodyOf(parts('{'))).toBeUndefined();
});
