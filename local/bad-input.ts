/**
 * What the person gave cannot be used: one English line that says what is wrong, with which file, sheet or cell, and
 * what to do. The command line prints it and ends with exit code 2; anything else thrown is a fault of ours.
 */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
