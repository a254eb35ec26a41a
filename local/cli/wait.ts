/**
 * The worker asks the main thread one question at a time and waits for the answer, because the script is synchronous and a mail
 * server is not. The shared memory holds a state (4 bytes), the length of a text in bytes (4 bytes), and the text in UTF-8.
 */
const STATE = 0;
const LENGTH = 1;
const HEAD_BYTES = 8;
const TEXT_BYTES = 4096;
const WAITING = 0;
const DONE = 1;
const REFUSED = 2;

export function newReply(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEAD_BYTES + TEXT_BYTES);
}

/**
 * In the worker: asks, and stops this thread until the answer comes.
 * @throws Error with the text of the refusal.
 */
export function askAndWait(reply: SharedArrayBuffer, ask: () => void): void {
  const head = new Int32Array(reply, 0, 2);
  Atomics.store(head, STATE, WAITING);
  ask();
  Atomics.wait(head, STATE, WAITING);
  if (Atomics.load(head, STATE) === DONE) return;
  // TextDecoder does not accept shared memory, so the bytes are copied.
  const bytes = new Uint8Array(reply, HEAD_BYTES, Atomics.load(head, LENGTH)).slice();
  throw new Error(new TextDecoder().decode(bytes));
}

/** In the main thread: answers with null for done, or with the reason for a refusal. */
export function answer(reply: SharedArrayBuffer, refusal: string | null): void {
  const head = new Int32Array(reply, 0, 2);
  const { written } = new TextEncoder().encodeInto(refusal ?? '', new Uint8Array(TEXT_BYTES));
  new Uint8Array(reply, HEAD_BYTES).set(new TextEncoder().encode(refusal ?? '').subarray(0, written));
  Atomics.store(head, LENGTH, written);
  Atomics.store(head, STATE, refusal === null ? DONE : REFUSED);
  Atomics.notify(head, STATE);
}
