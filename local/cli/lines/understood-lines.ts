import type { UnderstoodData } from '../../../src/commands/set-up/import-result';
import { DOUBTFUL, type Doubt, FIRST_ROWS, type LeftOut, type Place } from '../../../src/import/understand/understood';

/** How a paper was understood: what is doubtful or left out, and for a preview also the headings and the first measures. */
export function understoodLines(understood: UnderstoodData, isPreview: boolean): string[] {
  const { items, groups, tiers, added, doubts, leftOut, aside } = understood;
  return [
    `understood: ${items} measures in ${groups} groups, headings in ${tiers} ${tiers === 1 ? 'row' : 'rows'}`,
    ...(isPreview ? previewLines(understood) : []),
    ...(added.length > 0 ? [`  columns added, to be filled in: ${added.join(', ')}`] : []),
    ...doubts.map(
      doubt => `  to check: ${place(doubt.where)}: ${(DOUBTS[doubt.kind] as (doubt: Doubt) => string)(doubt)}`,
    ),
    ...leftOut.map(({ kind, where, text }) => `  left out: ${place(where)}: ${LEFT_OUT[kind]}: ${short(text)}`),
    ...aside.map(({ kind, text }) => `  beside the tables: ${kind}: ${short(text)}`),
  ];
}

function previewLines({ headings, rows }: UnderstoodData): string[] {
  return [
    ...headings.map(
      ({ source, column, as, sure }) =>
        `  "${source}" -> ${column ?? 'own column'}${AS[as]}, ${sure < DOUBTFUL ? 'doubtful, ' : ''}sure ${sure}`,
    ),
    ...rows
      .slice(0, FIRST_ROWS)
      .map(({ texts }, at) => `  measure ${at + 1}: ${Object.values(texts).map(short).join(' | ')}`),
  ];
}

const AS: Readonly<Record<UnderstoodData['headings'][number]['as'], string>> = {
  column: '',
  own: '',
  marks: ' (marks)',
  round6: ' of round 6',
  round12: ' of round 12',
  part: ' (part)',
};

const DOUBTS: { readonly [Kind in Doubt['kind']]: (doubt: Extract<Doubt, { kind: Kind }>) => string } = {
  heading: ({ heading, column }) => `heading "${heading}" is taken as ${column ?? 'own column'}; --map says otherwise`,
  rival: ({ heading, column, chosen }) =>
    `heading "${heading}" may be the ${column}, which is "${chosen}"; --map says otherwise`,
  noHeading: ({ first }) => `a column without heading holds "${short(first)}"`,
  likeHeadings: ({ text }) => `"${short(text)}" is read as a measure of the table before, but may be headings`,
  undivided: ({ column, methods, parts }) =>
    `${methods} methods, but "${column}" has ${parts} ${parts === 1 ? 'part' : 'parts'}: it stays with the first`,
  oneOrMore: ({ text }) => `"${short(text)}" may be one method or several`,
  noMethod: ({ text }) => `"${short(text)}" has no method`,
  evidence: ({ rows }) =>
    `${rows} ${rows === 1 ? 'result refers' : 'results refer'} to a list of evidence that the paper has not; fill in the evidence`,
  noWord: ({ text }) => `the method "${short(text)}" has no word in it`,
  repeated: ({ heading }) =>
    `the table names the same methods again, so "${heading}" was not taken; copy it into the register`,
  otherRound: ({ text }) => `"${short(text)}" may be another row's other round; check both results`,
  textForMark: ({ text, heading }) => `"${short(text)}" under "${heading}" is no mark; it is taken as one`,
  unitFromName: ({ name }) => `the unit is the sheet's name, "${name}"`,
};

const LEFT_OUT: Readonly<Record<LeftOut['kind'], string>> = {
  title: 'title',
  headings: 'headings again',
  pageNumber: 'page number',
  signature: 'signature',
  total: 'total',
  note: 'note',
  part: 'heading of a part',
  otherTable: 'another table',
  chosen: 'by --row',
};

function place({ table, row, column }: Place): string {
  return [
    `table ${table}`,
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ');
}

const LONGEST = 60;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
