/**
 * The worker asks the main thread one question at a time and waits for the answer, because the script is synchronous and neither a mail
 * server nor a person is. The shared memory holds a state (4 bytes), the length of a text in bytes (4 bytes), and the text in UTF-8.
 */
const STATE = 0;
const LENGTH = 1;
const HEAD_BYTES = 8;
const TEXT_BYTES = 65_536;
const WAITING = 0;
const DONE = 1;
const REFUSED = 2;

export function newReply(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD_BYTES + TEXT_BYTES);
}

/**
 * In the worker: asks, stops this thread until the answer comes, and returns its text.
 * @throws Error with the text of the refusal.
 */
export function askAndWait(reply: SharedArrayBuffer, ask: () => void): string {
  const head = new Int32Array(reply, 0, 2);
  Atomics.store(head, STATE, WAITING);
  ask();
  Atomics.wait(head, STATE, WAITING);
  // TextDecoder does not accept shared memory, so the bytes are copied.
  const bytes = new Uint8Array(reply, HEAD_BYTES, Atomics.load(head, LENGTH)).slice();
  const text = new TextDecoder().decode(bytes);
  if (Atomics.load(head, STATE) === DONE) return text;
  throw new Error(text);
}

/** In the main thread: says that it is done. A text of more than 64 KB is cut. */
export function answer(reply: SharedArrayBuffer, text = ''): void {
  put(reply, DONE, text);
}

/** In the main thread: says why it was not done. */
export function refuse(reply: SharedArrayBuffer, reason: string): void {
  put(reply, REFUSED, reason);
}

function put(reply: SharedArrayBuffer, state: number, text: string): void {
  const head = new Int32Array(reply, 0, 2);
  const { written } = new TextEncoder().encodeInto(text, new Uint8Array(TEXT_BYTES));
  new Uint8Array(reply, HEAD_BYTES).set(new TextEncoder().encode(text).subarray(0, written));
  Atomics.store(head, LENGTH, written);
  Atomics.store(head, STATE, state);
  Atomics.notify(head, STATE);
}
