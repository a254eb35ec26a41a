import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ForeignRule } from '../model';

/**
 * The parts of a sheet that the .xlsx library drops or damages, as XML text. They are taken from the file before saving, and
 * put back afterwards.
 */
export interface RawSheet {
  /** The number in the file name of the sheet's part. It may differ from the tab's position. */
  readonly number: number;
  /** Conditional formats of kinds that we cannot express: data bars, icons, "last 7 days", … */
  readonly rules: readonly RawRule[];
  /** Includes the password's hash, which the library drops. */
  readonly protection: string | null;
  /** Newer versions of Excel store some things outside the main part: lists in another sheet, and details of data bars. */
  readonly extensions: readonly string[];
}

export interface RawRule {
  /** As in the file: A1 names separated by spaces. */
  readonly range: string;
  readonly priority: number;
  readonly rule: ForeignRule;
}

const KNOWN_RULES =
  /type="(expression|cellIs|containsText|notContainsText|beginsWith|endsWith|containsBlanks|notContainsBlanks)"/;
const KEPT_EXTENSIONS = [
  '{78C0D931-6437-407d-A8EE-F0AAD7539E65}', // conditional formats
  '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}', // data validations
];

/** In the workbook's order. */
export function readRawSheets(bytes: Uint8Array): RawSheet[] {
  const isWanted = ({ name }: { name: string }) =>
    /^xl\/(workbook|styles|worksheets\/[^/]+|_rels\/workbook)\.xml/.test(name);
  const parts = unzipSync(bytes, { filter: isWanted });
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const dxfs = text('xl/styles.xml').match(/<dxf\b[^>]*\/>|<dxf\b[\s\S]*?<\/dxf>/g) ?? [];
  return worksheetPaths(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels')).map(path =>
    rawSheet(path, text(path), dxfs),
  );
}

function worksheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    (relations.match(/<Relationship\b[^>]*>/g) ?? [])
      .filter(relation => attribute(relation, 'Type')?.endsWith('/worksheet'))
      .map(relation => [attribute(relation, 'Id'), attribute(relation, 'Target') ?? '']),
  );
  return (workbook.match(/<sheet\b[^>]*>/g) ?? []).flatMap(sheet => {
    const target = targets.get(attribute(sheet, 'r:id'));
    return target === undefined ? [] : [target.startsWith('/') ? target.slice(1) : `xl/${target}`];
  });
}

function rawSheet(path: string, xml: string, dxfs: readonly string[]): RawSheet {
  const blocks = xml.match(/<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g) ?? [];
  const extensions =
    (/<extLst>([\s\S]*)<\/extLst>\s*<\/worksheet>/.exec(xml)?.[1] ?? '').match(/<ext\b[\s\S]*?<\/ext>/g) ?? [];
  return {
    number: Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0),
    rules: blocks.flatMap(block => rawRules(block, dxfs)),
    protection: /<sheetProtection\b[^>]*\/>/.exec(xml)?.[0] ?? null,
    extensions: extensions
      .filter(extension => KEPT_EXTENSIONS.includes(attribute(extension, 'uri') ?? ''))
      .map(withoutIds)
      .filter(declaresPrefixes),
  };
}

function rawRules(block: string, dxfs: readonly string[]): RawRule[] {
  const range = attribute(block, 'sqref') ?? '';
  const rules = block.match(/<cfRule\b[^>]*\/>|<cfRule\b[^>]*[^/]>[\s\S]*?<\/cfRule>/g) ?? [];
  return rules
    .filter(rule => !KNOWN_RULES.test(rule) && declaresPrefixes(rule))
    .map(rule => {
      const dxf = dxfs[Number(attribute(rule, 'dxfId') ?? -1)] ?? null;
      const xml = rule.replace(/\s(priority|dxfId)="[^"]*"/g, '');
      return { range, priority: Number(attribute(rule, 'priority')), rule: { type: 'foreign', xml, dxf } };
    });
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(element)?.[1];
}

/** Removes revision ids, because only the sheet's root declares their prefix. */
function withoutIds(xml: string): string {
  return xml.replace(/\sxr\d*:uid="[^"]*"/g, '');
}

/** True if the fragment declares all prefixes it uses. Otherwise it would not be well-formed elsewhere. */
function declaresPrefixes(xml: string): boolean {
  const used = [...xml.matchAll(/[<\s/]([\w.-]+):[\w.-]+(?=[\s=>/])/g)].map(match => match[1]);
  return used.every(prefix => prefix === 'xmlns' || prefix === 'xml' || xml.includes(`xmlns:${prefix}=`));
}

/** Puts the parts back into a file that was just saved. `sheets` is in the order of the file's parts; rules have their current priority. */
export function putRawSheets(bytes: Uint8Array, sheets: readonly Omit<RawSheet, 'number'>[]): Uint8Array {
  if (
    sheets.every(({ rules, protection, extensions }) => rules.length + extensions.length === 0 && protection === null)
  ) {
    return bytes;
  }
  const parts = unzipSync(bytes);
  const styles = new Dxfs(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()));
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const xml = strFromU8(parts[path] ?? new Uint8Array());
    parts[path] = strToU8(
      putExtensions(putProtection(putRules(xml, sheet.rules, styles), sheet.protection), sheet.extensions),
    );
  }
  parts['xl/styles.xml'] = strToU8(styles.xml());
  return zipSync(parts);
}

/** The differential formats of conditional formats. Rules refer to them by index. */
class Dxfs {
  readonly #added: string[] = [];
  readonly #count: number;
  constructor(readonly styles: string) {
    this.#count = styles.match(/<dxf\b/g)?.length ?? 0;
  }

  add(dxf: string): number {
    return this.#count + this.#added.push(dxf) - 1;
  }

  xml(): string {
    if (this.#added.length === 0) return this.styles;
    const known = /<dxfs\b[^>]*>([\s\S]*?)<\/dxfs>/.exec(this.styles)?.[1] ?? '';
    const all = `<dxfs count="${this.#count + this.#added.length}">${known}${this.#added.join('')}</dxfs>`;
    const list = /<dxfs\b[^>]*\/>|<dxfs\b[\s\S]*?<\/dxfs>/;
    return list.test(this.styles)
      ? this.styles.replace(list, () => all)
      : this.styles.replace('</cellStyles>', end => end + all);
  }
}

/** The elements that must come after conditional formats in a sheet's XML. */
const AFTER_RULES =
  /<(dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

function putRules(xml: string, rules: readonly RawRule[], styles: Dxfs): string {
  const blocks = rules.map(({ range, priority, rule }) => {
    const look = rule.dxf === null ? '' : ` dxfId="${styles.add(rule.dxf)}"`;
    const element = rule.xml.replace('<cfRule', `<cfRule priority="${priority}"${look}`);
    return `<conditionalFormatting sqref="${range}">${element}</conditionalFormatting>`;
  });
  return xml.replace(AFTER_RULES, next => blocks.join('') + next);
}

function putProtection(xml: string, protection: string | null): string {
  return protection === null ? xml : xml.replace(/<sheetProtection\b[^>]*\/>/, () => protection);
}

function putExtensions(xml: string, extensions: readonly string[]): string {
  if (extensions.length === 0) return xml;
  const list = extensions.join('');
  if (xml.includes('<extLst>')) return xml.replace(/<\/extLst>(?=\s*<\/worksheet>)/, end => list + end);
  return xml.replace('</worksheet>', end => `<extLst>${list}</extLst>${end}`);
}
