import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPng } from '../../../src/office/settings/png';

/** A grey picture in the order of the standard: signature, IHDR, IDAT, IEND. The checksums are zero. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) =>
    Buffer.concat([uint32(data.length), Buffer.from(name), data, uint32(0)]);
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const pixels = deflateSync(Buffer.alloc(height * (width + 1)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

it.each([1, 2, 3, 70, 300])('reads every byte and the size of a picture %i pixels wide', width => {
  const bytes = png(width, 90);
  expect(readPng(bytes.toString('base64'))).toEqual({ bytes: new Uint8Array(bytes), width, height: 90 });
});

it.each([
  '',
  'ไม่ใช่รูป',
  '=HYPERLINK("x")',
  Buffer.from('a text that is long enough, but no picture').toString('base64'),
  png(0, 9).toString('base64'),
])('does not accept %j as a picture', text => {
  expect(readPng(text)).toBeNull();
});
