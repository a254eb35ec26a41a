import { officeOf } from '../measure/office';
import type { Settings } from '../measure/settings';
import { formatDateShort, type PlainDate } from '../thai/calendar';
import { toThaiDigits } from '../thai/numerals';
import { printable } from '../thai/text';
import { EDITION_LABELS, type Edition } from './choices';
import { roundLabel } from './fields';
import { utf8 } from './utf8';

/** File systems hold 255 bytes a name; an ending follows, and a number where the name is taken. */
const LONGEST = 236;

/** What a draft's mark (ฉบับร่าง) takes the place of: bytes are few. */
const EDITION = 'ฉบับ';

/** What tells one report from another in a folder. */
interface Named {
  readonly settings: Settings;
  readonly round: 6 | 12;
  readonly edition: Edition;
  readonly today: PlainDate;
  /** HH:MM. */
  readonly time: string;
}

/** รายงานมาตรการ อบต.… ปี ๒๕๖๙ รอบ ๖ เดือน ฉบับเผยแพร่ ๑ เม.ย. ๖๙ ๑๔.๓๐ น. without what file systems refuse; `mark` is of a draft. */
export function fileName({ settings, round, edition, today, time }: Named, mark: string): string {
  const when = `${formatDateShort(today)} ${toThaiDigits(time.replace(':', '.'))} น.`;
  const year = `ปี ${toThaiDigits(settings.fiscalYear)}`;
  const label = EDITION_LABELS[edition];
  const rest = [year, roundLabel(round), mark === '' ? label : label.replace(EDITION, mark), when].join(' ');
  const room = LONGEST - utf8(`รายงานมาตรการ  ${rest}`).length;
  return `รายงานมาตรการ ${cut(allowed(officeOf(settings.officeName).shortName), room)} ${rest}`.replace(/ +/g, ' ');
}

function allowed(name: string): string {
  return printable(name.replace(/[\\/:*?"<>|\s]+/g, ' ')).trim();
}

/** As many whole characters as fit into so many bytes. */
function cut(text: string, bytes: number): string {
  let used = 0;
  const fitting = [...text].map(character => {
    used += utf8(character).length;
    return used <= bytes ? character : '';
  });
  return fitting.join('').trim();
}
