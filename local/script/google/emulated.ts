/**
 * Base of every emulated Google object. Its public methods and properties are all that is emulated of it. The product
 * never touches such an object itself but a guard around it, which counts and charges each call, checks scopes, makes
 * chosen calls fail and throws `not emulated: Range.foo` for whatever the class does not have.
 */
export abstract class Emulated {
  /** The service the call is charged to, such as SpreadsheetApp or Drive. */
  abstract readonly service: string;
  /** The class's name in Google's documentation, such as Range. */
  abstract readonly googleName: string;
}
