import { officeOf } from '../../office/kinds/kinds';
import type { Settings } from '../../office/settings/settings';
import { formatDateShort, type PlainDate } from '../../thai/dates/calendar';
import { toThaiDigits, toWesternDigits } from '../../thai/text/numerals';
import { printable } from '../../thai/text/text';
import { EDITION_LABELS, type Edition } from '../wording/choices';
import { roundLabel } from '../wording/fields';
import { utf8 } from './utf8';

/** Most file systems, and so Drive's folders on a computer, hold 255 bytes a name (a Thai letter is three): an ending follows, and a number. */
const LONGEST = 236;

/** What a draft's mark (ฉบับร่าง) takes the place of: bytes are few. */
const EDITION = 'ฉบับ';
const DRAFT = 'ฉบับร่าง';

/** What tells one report from another in a folder. */
interface Named {
  readonly settings: Settings;
  readonly round: 6 | 12;
  readonly edition: Edition;
  readonly today: PlainDate;
  /** HH:MM. */
  readonly time: string;
}

type Words = (office: string, named: Named, mark: string) => string;

/** From the fullest to the shortest. */
const WORDS: readonly Words[] = [
  (office, named, mark) => `รายงานมาตรการ ${inFull(office, named, mark)}`,
  (office, named, mark) => inFull(office, named, mark),
  (office, { settings, round, edition, today, time }, mark) => {
    const label = EDITION_LABELS[edition].replace(EDITION, '');
    const when = `${toWesternDigits(formatDateShort(today))} ${time.replace(':', '.')} น.`;
    return `${office} ${settings.fiscalYear} ${round} เดือน ${mark.replace(EDITION, '')} ${label} ${when}`;
  },
];

/** The report with the longest name: what fits it fits the office's others, so that all have the same words. */
const LONGEST_NAMED: Omit<Named, 'settings'> = { round: 12, edition: 'executive', today: '2026-04-30', time: '23:59' };

/**
 * รายงานมาตรการ อบต.… ปี ๒๕๖๙ รอบ ๖ เดือน ฉบับเผยแพร่ ๑ เม.ย. ๖๙ ๑๔.๓๐ น. without what file systems refuse, in fewer words where the
 * office's name is long; `mark` is of a draft. Only a name that no words leave room for is cut.
 */
export function fileName(named: Named, mark: string): string {
  const { settings } = named;
  const office = allowed(officeOf(settings.officeName, [settings.kind]).shortName);
  const roomOf = (words: Words) => LONGEST - utf8(words('', { settings, ...LONGEST_NAMED }, DRAFT)).length;
  const fitting = WORDS.find(words => utf8(office).length <= roomOf(words));
  const [shortest] = WORDS.slice(-1);
  const name = fitting ? fitting(office, named, mark) : shortest?.(cut(office, roomOf(shortest)), named, mark);
  return (name ?? '').replace(/ +/g, ' ').trim();
}

function inFull(office: string, { settings, round, edition, today, time }: Named, mark: string): string {
  const when = `${formatDateShort(today)} ${toThaiDigits(time.replace(':', '.'))} น.`;
  const year = `ปี ${toThaiDigits(settings.fiscalYear)}`;
  const label = EDITION_LABELS[edition];
  return [office, year, roundLabel(round), mark === '' ? label : label.replace(EDITION, mark), when].join(' ');
}

function allowed(name: string): string {
  return printable(name.replace(/[\\/:*?"<>|\s]+/g, ' ')).trim();
}

/** As many whole words as fit into so many bytes, or characters of the first. */
function cut(text: string, bytes: number): string {
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
