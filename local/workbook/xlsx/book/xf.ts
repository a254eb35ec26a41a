import type { CellStyle } from 'hucre';
import { attributesOf, type XmlElement } from '../package/xml';
import { alignmentFrom } from './alignment';
import type { NumberFormats } from './number-formats';

/** A cell's look, and the number of the file's format (`xf`) it came from, whose diagonals and the like it keeps. */
export interface FileStyle extends CellStyle {
  readonly xf?: number;
}

/** What a format refers to by number. */
interface Lists {
  readonly fonts: readonly CellStyle['font'][];
  readonly fills: readonly CellStyle['fill'][];
  readonly borders: readonly CellStyle['border'][];
  readonly formats: NumberFormats;
}

/** The look of format number `xf`. */
export function lookFrom(xml: string, element: XmlElement, xf: number, lists: Lists): FileStyle {
  const values = attributesOf(element);
  const numberIn = (name: string) => Number(values.get(name) ?? 0);
  const code = lists.formats.codeOf(numberIn('numFmtId'));
  const fill = lists.fills[numberIn('fillId')];
  const border = lists.borders[numberIn('borderId')];
  const alignment = alignmentFrom(xml, element);
  return {
    xf,
    font: lists.fonts[numberIn('fontId')] ?? {},
    ...(code !== 'General' && { numFmt: code }),
    ...(fill && { fill }),
    ...(border && { border }),
    ...(alignment && { alignment }),
  };
}
