/**
 * A script gets ECMAScript 2020, the level that the bundle is built for. Globals are listed if they stay, so that a newer Node
 * cannot add one unnoticed. Members are listed if they are removed.
 */

/** The global names of ES2020 and its Annex B. All others are deleted from a new context, including WebAssembly. */
export const ES2020_GLOBALS: ReadonlySet<string> = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape Array ArrayBuffer BigInt BigInt64Array BigUint64Array Boolean DataView Date Error
  EvalError Float32Array Float64Array Function Int8Array Int16Array Int32Array Map Number Object Promise Proxy RangeError
  ReferenceError RegExp Set String Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray Uint16Array Uint32Array
  URIError WeakMap WeakSet Intl JSON Math Reflect`.split(/\s+/),
);

/**
 * Members of ES2020 objects that were added after ES2020, by the object's path. The prototype of RegExp is not among them: if anything in it
 * is deleted or changed, V8 no longer takes its fast path, and `replace` and `split` need 10 to 30 times as long. The compiler refuses
 * `hasIndices` and `unicodeSets`.
 */
export const NEWER_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Array: ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  // The shared prototype of all typed arrays has no global name.
  'Int8Array.prototype.__proto__': ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'with'],
  // Iterators inherit these methods, so they would stay even after the global name is deleted.
  'Iterator.prototype': [
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  ],
  Uint8Array: ['fromBase64', 'fromHex'],
  'Uint8Array.prototype': ['toBase64', 'toHex', 'setFromBase64', 'setFromHex'],
  'ArrayBuffer.prototype': ['resize', 'resizable', 'maxByteLength', 'transfer', 'transferToFixedLength', 'detached'],
  'DataView.prototype': ['getFloat16', 'setFloat16'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  RegExp: ['escape'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  'Map.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'WeakMap.prototype': ['getOrInsert', 'getOrInsertComputed'],
  'Set.prototype': [
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ],
  Promise: ['any', 'withResolvers', 'try'],
  Symbol: ['dispose', 'asyncDispose'],
  Math: ['f16round', 'sumPrecise'],
  JSON: ['rawJSON', 'isRawJSON'],
  Error: ['isError'],
  'Date.prototype': ['toTemporalInstant'],
  Intl: ['Segmenter', 'DisplayNames', 'ListFormat', 'DurationFormat', 'supportedValuesOf'],
};
