import { columnOf, HEADINGS, STAFF_COLUMNS, type StaffColumn } from '../../../register/columns';
import { remembered } from '../../../thai/remembered';
import { headingKey } from '../../../thai/text/text';
import { fold, repairedHeading } from './fold';
import { misspeltHeading } from './misspelt';
import { askedFor } from './question';
import { segments } from './segments';
import { type Effect, type Meaning, NARROWEST_THEME, type Noun, WORDS, type Word } from './words';

/** What a heading by itself says. Which column it becomes also depends on the headings beside it. */
export interface HeadingReading {
  readonly meaning: Meaning | null;
  /** Of a plan's heading: from a broad theme to a single step. */
  readonly level: number;
  /** 0 to 1. 1: one of the known headings. */
  readonly sure: number;
  /** The column whose own heading this is, exactly. */
  readonly own: StaffColumn | null;
  /** Of a unit: an organization and not a person. */
  readonly organization: boolean;
  /** Of a unit: it only helps, or is only concerned. */
  readonly onlyHelps: boolean;
  /** Of a theme: a measure of success rather than what the office is judged by. */
  readonly ofSuccess: boolean;
}

const NO_WORDS = { organization: false, onlyHelps: false, ofSuccess: false };
const NOTHING: HeadingReading = { meaning: null, level: 0, sure: 0, own: null, ...NO_WORDS };

/** In letters on the line. Longer texts are sentences. */
const LONGEST_HEADING = 70;

/** Reads one heading by the words that it is made of. */
export const readHeading = remembered((text: string): HeadingReading => {
  const shown = repairedHeading(text);
  const outside = shown.replace(/\([^()]*\)/g, ' ').trim();
  const parts = partsOf(outside === '' ? shown : outside);
  if (parts.length === 0 || fold(shown).length > LONGEST_HEADING) return NOTHING;
  const reading = together(parts.map(readPart));
  const known = knownMeaning(shown);
  if (known === null) {
    const asked = reading.meaning === null ? readQuestion(shown) : null;
    if (asked !== null) return asked;
    const meant = reading.meaning === null ? misspeltHeading(shown) : null;
    // A person must say whether it is the heading that it looks like.
    return meant === null ? reading : { ...readHeading(meant), sure: 0.6, own: null };
  }
  const own = STAFF_COLUMNS.find(key => headingKey(HEADINGS[key]) === headingKey(shown)) ?? null;
  return {
    ...(reading.meaning === known ? reading : { ...NOTHING, meaning: known, level: LEVEL_OF_UNKNOWN }),
    sure: 1,
    own,
  };
});

function readQuestion(text: string): HeadingReading | null {
  const key = fold(text);
  const { words } = segments(key);
  const asked = askedFor(key, words);
  if (asked === null) return null;
  const onlyHelps = asked.meaning === 'unit' && effectsOf(words).has('onlyHelps');
  return { ...NOTHING, meaning: asked.meaning, level: asked.level, sure: asked.sure, onlyHelps };
}

/** A known heading whose words are not known would be a fault of the list of words; then it counts as a measure. */
const LEVEL_OF_UNKNOWN = 5;

const MEANINGS: Readonly<Record<StaffColumn, Meaning>> = {
  group: 'plan',
  method: 'plan',
  unit: 'unit',
  period: 'period',
  result: 'result',
  result6: 'result',
  result12: 'result',
  suggestion: 'suggestion',
  evidence: 'evidence',
  chosenState: 'state',
};

function knownMeaning(text: string): Meaning | null {
  const column = columnOf(text);
  return column !== null && column in MEANINGS ? MEANINGS[column as StaffColumn] : null;
}

/** Offices offer alternatives: โครงการ/กิจกรรม, ปัญหา อุปสรรค และข้อเสนอแนะ. */
function partsOf(text: string): string[] {
  return text.split(/[/,|]|และ|หรือ/).flatMap(part => {
    const key = fold(nounFirst(part))
      .replace(/^\(?\d+[.)]+/, '')
      .replace(/[.:*()\-–—_]+/g, '');
    return key === '' ? [] : [key];
  });
}

/** English puts the noun last, and before "of": "Responsible agency", "Date of completion". */
function nounFirst(part: string): string {
  if (!/^[\x20-\x7e]*[a-z][\x20-\x7e]*$/i.test(part)) return part;
  const words = part
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(word => word !== '')
    .map(word => [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')].find(form => WORDS.has(form)) ?? word);
  const head = words.slice(0, words.includes('of') ? words.indexOf('of') : words.length);
  const noun = head.filter(word => WORDS.get(word)?.noun).pop();
  return noun === undefined ? words.join('') : [noun, ...words.filter(word => word !== noun)].join('');
}

interface Part extends HeadingReading {
  /** Letters on the line. */
  readonly length: number;
  /** It names a deed: การดำเนินการ. */
  readonly isDeed: boolean;
}

/** The first part decides: the noun comes first. Parts that begin with no noun only qualify. A plan's parts share the middle level. */
function together(parts: readonly Part[]): HeadingReading {
  const nouns = parts.filter(part => part.meaning !== null);
  // ปัญหา/ข้อเสนอแนะ are suggestions: what an office has no column for gives way.
  const telling = nouns.filter(part => part.meaning !== 'own');
  // การดำเนินการ/ผลการดำเนินการ is a result: a deed is whatever the other part says of it.
  const first = telling.find(part => !part.isDeed) ?? telling[0] ?? nouns[0];
  if (first === undefined) return NOTHING;
  if (nouns[0]?.meaning === 'own' && first.meaning !== 'suggestion') return { ...(nouns[0] ?? first) };
  const same = nouns.filter(part => part.meaning === first.meaning);
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  const sure =
    parts.reduce((sum, part) => sum + (part.meaning === null ? first.sure * 0.8 : part.sure) * part.length, 0) /
    letters;
  // ผู้รับผิดชอบ/ระยะเวลา: two things in one cell.
  const isTwo = nouns.some(part => part.meaning === 'unit') && nouns.some(part => part.meaning === 'period');
  return {
    meaning: first.meaning,
    level: same.reduce((sum, part) => sum + part.level, 0) / same.length,
    sure: isTwo ? Math.min(sure, 0.65) : sure,
    own: null,
    organization: same.some(part => part.organization),
    onlyHelps: same.every(part => part.onlyHelps),
    ofSuccess: first.ofSuccess,
  };
}

function readPart(key: string): Part {
  const { words, known } = segments(key);
  const length = key.length;
  const all = effectsOf(words);
  const at = nounAt(words);
  const noun = at < 0 ? nounOf(words, all) : (words[at]?.noun ?? null);
  if (noun === null) return { ...NOTHING, length, isDeed: false };
  const by = effectsOf(words.slice(at + 1));
  const found = qualified(noun, by, all);
  const detailed = at > 0 && key.startsWith(DETAIL) && found.meaning === 'plan';
  return {
    ...found,
    level: detailed ? 8 : found.level,
    sure: found.sure * (0.55 + 0.45 * (known / length)),
    own: null,
    organization: found.meaning === 'unit' && !found.person,
    onlyHelps: found.meaning === 'unit' && by.has('onlyHelps'),
    ofSuccess: by.has('ofSuccess'),
    length,
    isDeed: key.startsWith(DEED) && found.meaning === 'plan',
  };
}

/** Of a noun that also stands for an office: งาน. */
const LOOSE = 0.8;
const DETAIL = fold('รายละเอียด');
const DEED = fold('การ');

/** Where the noun is that decides; -1 if the heading begins with something else. */
function nounAt(words: readonly Word[]): number {
  const [first, second] = words;
  // After a carrier the noun may wait behind a preposition: รายละเอียดของกิจกรรม.
  if (first?.effects.includes('carrier')) return words.findIndex(word => word.noun !== null);
  if (first?.effects.includes('deed')) return second?.noun ? 1 : -1;
  return first?.noun ? 0 : -1;
}

/** What a heading says that begins with no noun: a carrier alone is what is to be done, and whatever is responsible is the unit. */
function nounOf([first]: readonly Word[], all: ReadonlySet<Effect>): Noun | null {
  if (first?.effects.includes('carrier')) return { meaning: 'plan', level: 6, sure: 0.75, person: false };
  return all.has('responsible') ? { meaning: 'unit', level: 0, sure: 0.9, person: false } : null;
}

function effectsOf(words: readonly Word[]): ReadonlySet<Effect> {
  return new Set(words.flatMap(({ effects }) => effects));
}

function qualified(noun: Noun, by: ReadonlySet<Effect>, all: ReadonlySet<Effect>): Noun {
  if (noun.meaning === 'unit' && by.has('onlyHelps')) return { ...noun, sure: noun.sure * 0.8 };
  if ((noun.meaning === 'result' || noun.meaning === 'period') && by.has('otherMatter'))
    return { ...noun, meaning: 'own' };
  if (noun.meaning === 'plan' && by.has('isPast')) return { ...noun, meaning: 'result', sure: 0.8 };
  // งานที่รับผิดชอบ, กลุ่มงานผู้รับผิดชอบ: whatever is responsible is the unit. A measure is what somebody is responsible for.
  const isDone = noun.meaning === 'plan' && noun.level > NARROWEST_THEME && noun.sure > LOOSE;
  if (noun.meaning !== 'unit' && noun.meaning !== 'own' && !isDone && all.has('responsible')) {
    return { ...noun, meaning: 'unit', sure: 0.9 };
  }
  if (noun.meaning === 'unit' && all.has('responsible')) return { ...noun, sure: Math.max(noun.sure, 0.95) };
  return noun;
}
