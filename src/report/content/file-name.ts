import { officeOf } from '../../office/kinds/kinds';
import type { Settings } from '../../office/settings/settings';
import { formatDateShort, type PlainDate } from '../../thai/dates/calendar';
import { toThaiDigits, toWesternDigits } from '../../thai/text/numerals';
import { printable } from '../../thai/text/text';
import { EDITION_LABELS, type Edition } from '../wording/choices';
import { roundLabel } from '../wording/fields';
import { utf8 } from './utf8';

/**
 * In bytes. Most file systems, including Drive's folders on a computer, allow 255 per name, and a Thai letter takes three. The rest is for
 * an extension and a number.
 */
const LONGEST = 236;

/** A draft's mark (ฉบับร่าง) replaces this word, to save bytes. */
const EDITION = 'ฉบับ';
const DRAFT = 'ฉบับร่าง';

/** What distinguishes reports in the same folder. */
interface Named {
  readonly settings: Settings;
  readonly round: 6 | 12;
  readonly edition: Edition;
  readonly today: PlainDate;
  /** HH:MM. */
  readonly time: string;
}

type Words = (office: string, named: Named, mark: string) => string;

/** From the longest to the shortest. */
const WORDS: readonly Words[] = [
  (office, named, mark) => `รายงานมาตรการ ${fullName(office, named, mark)}`,
  (office, named, mark) => fullName(office, named, mark),
  (office, { settings, round, edition, today, time }, mark) => {
    const label = EDITION_LABELS[edition].replace(EDITION, '');
    const when = `${toWesternDigits(formatDateShort(today))} ${time.replace(':', '.')} น.`;
    return `${office} ${settings.fiscalYear} ${round} เดือน ${mark.replace(EDITION, '')} ${label} ${when}`;
  },
];

/** The report with the longest name. If its name is short enough, all others of the office are too, so all can use the same pattern. */
const LONGEST_NAMED: Omit<Named, 'settings'> = { round: 12, edition: 'executive', today: '2026-04-30', time: '23:59' };

/**
 * รายงานมาตรการ อบต.… ปี ๒๕๖๙ รอบ ๖ เดือน ฉบับเผยแพร่ ๑ เม.ย. ๖๙ ๑๔.๓๐ น. without characters that file systems refuse. A long office name
 * leaves room for fewer words, and is cut only if even the shortest pattern is too long with it. `mark`: a draft's mark, or ''.
 */
export function fileName(named: Named, mark: string): string {
  const { settings } = named;
  const office = allowed(officeOf(settings.officeName, [settings.kind]).shortName);
  const roomOf = (words: Words) => LONGEST - utf8(words('', { settings, ...LONGEST_NAMED }, DRAFT)).length;
  const fitting = WORDS.find(words => utf8(office).length <= roomOf(words));
  const [shortest] = WORDS.slice(-1);
  const name = fitting ? fitting(office, named, mark) : shortest?.(cutToBytes(office, roomOf(shortest)), named, mark);
  return (name ?? '').replace(/ +/g, ' ').trim();
}

/** The name of another document of the office, such as "หนังสือแจ้งเวียน อบต.… ปี ๒๕๖๙ รอบ ๖ เดือน". */
export function documentName(what: string, { officeName, kind, fiscalYear }: Settings, round: 6 | 12): string {
  const office = allowed(officeOf(officeName, [kind]).shortName);
  const name = `${allowed(what)} ${office} ปี ${toThaiDigits(fiscalYear)} ${roundLabel(round)}`
    .replace(/ +/g, ' ')
    .trim();
  return utf8(name).length <= LONGEST ? name : cutToBytes(name, LONGEST);
}

function fullName(office: string, { settings, round, edition, today, time }: Named, mark: string): string {
  const when = `${formatDateShort(today)} ${toThaiDigits(time.replace(':', '.'))} น.`;
  const year = `ปี ${toThaiDigits(settings.fiscalYear)}`;
  const label = EDITION_LABELS[edition];
  const marked = label.includes(EDITION) ? label.replace(EDITION, mark || EDITION) : `${mark} ${label}`.trim();
  return [office, year, roundLabel(round), marked, when].join(' ');
}

function allowed(name: string): string {
  return printable(name.replace(/[\\/:*?"<>|\s]+/g, ' ')).trim();
}

/** As many whole words as fit into that many bytes. If the first word is too long, as many of its characters as fit. */
function cutToBytes(text: string, bytes: number): string {
  let used = 0;
  const fitting = [...text].map(character => {
    used += utf8(character).length;
    return used <= bytes ? character : '';
  });
  return fitting
    .join('')
    .replace(/ [^ ]*$/, '')
    .trim();
}
