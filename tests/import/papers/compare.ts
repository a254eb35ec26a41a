import type { Understood, UnderstoodHeading, UnderstoodRow } from '../../../src/import/understand/understood';
import type { StaffColumn } from '../../../src/register/columns';
import { linesOf, type Paper } from './paper';

/** The columns in `Paper.columns` and `Paper.measures`. */
export const CODES = {
  g: 'group',
  m: 'method',
  u: 'unit',
  p: 'period',
  r: 'result',
  6: 'round6',
  12: 'round12',
  s: 'suggestion',
  e: 'evidence',
  t: 'marks',
  o: 'own',
} as const;
type Code = keyof typeof CODES;

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
const INHERITED: readonly string[] = ['g', 'u', 'p'];

/** Where the tool and a careful reader differ, a line each. */
export interface Differences {
  readonly columns: string[];
  readonly lost: string[];
  readonly invented: string[];
  /** Cells that are not as read, and about which nothing was said. */
  readonly silent: string[];
  readonly told: string[];
  readonly needless: string[];
  readonly unasked: string[];
  readonly unlisted: string[];
}

export function differences(paper: Omit<Paper, 'form'>, found: Understood): Differences {
  const wanted = wantedRows(paper);
  const codes = Object.keys(wanted[0] ?? {}).filter(code => code !== 'm');
  const got = readRows(found, codes).filter(({ isMeasure }) => isMeasure);
  const out: Differences = {
    columns: columnsWrong(paper, found),
    lost: [],
    invented: [],
    silent: [],
    told: [],
    needless: [],
    unasked: [],
    unlisted: [],
  };
  const doubtful = new Set(found.doubts.map(({ where }) => `${where.table}.${where.row}`));
  const taken = new Set<number>();
  for (const want of wanted) {
    const at = got.findIndex(
      (one, index) => !taken.has(index) && (want['m'] === undefined || one.cells['m'] === want['m']),
    );
    const one = got[at];
    if (!one) {
      out.lost.push(want['m'] ?? '');
      continue;
    }
    taken.add(at);
    for (const code of codes) {
      if (want[code] === '?' || want[code] === one.cells[code]) continue;
      const line = `${code} of ${want['m']}: ${one.cells[code]} (wanted ${want[code]})`;
      (doubtful.has(one.place) ? out.told : out.silent).push(line);
    }
  }
  if (wanted[0]?.['m'] !== undefined) {
    out.invented.push(...got.filter((_, index) => !taken.has(index)).map(({ cells }) => cells['m'] ?? ''));
  }
  for (const doubt of found.doubts) {
    const { table, row, column } = doubt.where;
    if (!paper.asks?.includes(`${table}.${row}`)) out.needless.push(`${doubt.kind} ${table}.${row}.${column}`);
  }
  out.unasked.push(...(paper.asks ?? []).filter(place => !doubtful.has(place)));
  const listed = found.leftOut.map(({ text }) => fold(text));
  out.unlisted.push(...(paper.left ?? []).filter(start => !listed.some(text => text.includes(fold(start)))));
  return out;
}

function wantedRows({ measures }: Pick<Paper, 'measures'>): Record<string, string>[] {
  const [codes = [], ...lines] = linesOf(measures);
  let above: string[] = [];
  return lines.map(line => {
    above = codes.map((_, at) => (line[at] === '"' ? (above[at] ?? '') : fold(line[at] ?? '')));
    return Object.fromEntries(codes.map((code, at) => [code, above[at] ?? '']));
  });
}

/** The rows as the register means them: a blank group, unit or period is as above. */
function readRows({ columns, rows }: Understood, codes: readonly string[]) {
  const above: Record<string, string> = {};
  return rows.map(row => {
    const cells = Object.fromEntries(
      ['m', ...codes].map(code => {
        const text = fold(textOf(row, columns, code));
        const is = text === '' && INHERITED.includes(code) ? (above[code] ?? '') : text;
        above[code] = is;
        return [code, code === 'g' ? is.replace(/ \(ต่อ\)$/, '') : is];
      }),
    );
    const isMeasure = ['m', 'u', 'p'].some(code => textOf(row, columns, code) !== '');
    return { cells, isMeasure, place: `${row.from.table}.${row.from.row}` };
  });
}

function textOf(row: UnderstoodRow, columns: readonly StaffColumn[], code: string): string {
  const named = CODES[code as Code].replace('round', 'result');
  return row.cells[columns.findIndex(column => `${column}` === named)] ?? '';
}

function columnsWrong({ columns }: Pick<Paper, 'columns'>, found: Understood): string[] {
  const headings = found.tables[0]?.headings ?? [];
  return columns.split(' ').flatMap((code, index) => {
    if (code === '-') return [];
    const heading = headings.find(({ at }) => at === index + 1);
    const is = heading ? readAs(heading) : 'own';
    return is === CODES[code as Code] ? [] : [`${index + 1} ${heading?.source}: ${is} (wanted ${CODES[code as Code]})`];
  });
}

function readAs({ as, column }: UnderstoodHeading): string {
  return as === 'column' || as === 'part' ? (column ?? 'own') : as;
}
