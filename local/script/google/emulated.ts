/**
 * Base of every emulated Google object. Only its public methods and properties are emulated. The product never gets the object
 * itself but a guard around it. The guard counts and charges each call, checks scopes, makes chosen calls fail, and throws
 * `not emulated: Range.foo` for everything that the class does not have.
 */
export abstract class Emulated {
  /** The service the call is charged to, such as SpreadsheetApp or Drive. */
  abstract readonly service: string;
  /** The class's name in Google's documentation, such as Range. */
  abstract readonly googleName: string;

  /** What a script gets for `String(object)`. */
  toString(): string {
    return this.googleName;
  }
}
