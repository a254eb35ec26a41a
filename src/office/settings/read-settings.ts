import { type Cell, textOf } from '../../grid/cell';
import type { Grid } from '../../grid/grid';
import { fiscalYearOf, type PlainDate } from '../../thai/dates/calendar';
import { once } from '../../thai/remembered';
import { headingKey } from '../../thai/text/text';
import { houseRows } from '../house-sheets/read-rows';
import { KINDS, kindNamed, officeOf } from '../kinds/kinds';
import { labelsOf, SETTING_RECORDS, type SettingKey, type SettingValues } from './records/all-records';
import type { Given, SettingRecord, SignerCell, SignerKey } from './records/setting-record';
import { isSignerCell, type PlainValues, type Settings, type Signer } from './settings';
import { withOwnPost } from './signers';
import { yearOf } from './values/plain-values';

/** The settings with defaults filled in. `today` decides the fiscal year if the sheet does not name one. */
export function readSettings(grid: Grid | undefined, today: PlainDate, kinds = KINDS): Settings {
  const cells = settingCells(grid);
  const text = (key: SettingKey) => textOf(cells.get(key)).trim();
  const given: Given = {
    today,
    fiscalYear: readFiscalYear(grid) ?? fiscalYearOf(today),
    office: officeOf(text('officeName'), kinds, kindNamed(text('officeKind'), kinds)),
    isBlank: key => text(key) === '',
  };
  const read = SETTING_RECORDS.map(record => [record.key, readValue(record, cells.get(record.key), given)] as const);
  // Each record returns a value of its own type, which TypeScript cannot follow here.
  const values = Object.fromEntries(read) as unknown as SettingValues;
  const reporter = signerOf(values, 'reporter');
  const chief = signerOf(values, 'chief', values.chiefHeading);
  const mayor = signerOf(values, 'mayor', values.mayorHeading);
  const usual =
    `${chief.name}${chief.post}${chief.acting}` === ''
      ? reporter
      : { ...withOwnPost(chief, [reporter, mayor]), heading: '' };
  const plain = Object.fromEntries(read.filter(([key]) => !isSignerCell(key))) as unknown as PlainValues;
  return {
    ...plain,
    officeName: given.office.name,
    reporter,
    certifier: CERTIFIER.every(key => given.isBlank(key)) ? usual : signerOf(values, 'certifier'),
    reviewer1: signerOf(values, 'reviewer1', values.reviewer1Heading),
    reviewer2: signerOf(values, 'reviewer2', values.reviewer2Heading),
    chief,
    mayor,
    kind: given.office.kind,
    usualPosts: given.office.posts,
  };
}

const CERTIFIER: readonly SignerCell[] = ['certifierName', 'certifierPost', 'certifierActing'];

/** A missing row counts as the value that set-up would write. */
function readValue<Value>(record: SettingRecord<Value>, found: Cell | undefined, given: Given): Value {
  const { kind, initial = '', usual } = record;
  const cell = found ?? initial;
  const text = textOf(cell).trim();
  const value = text === '' ? undefined : kind.read(text, cell, given.fiscalYear);
  if (value !== undefined) return value;
  if (text !== '' && kind.unclear) return kind.unclear(text);
  return typeof usual === 'function' ? (usual as (given: Given) => Value)(given) : usual;
}

function signerOf(values: SettingValues, who: SignerKey, heading = ''): Signer {
  return { heading, name: values[`${who}Name`], post: values[`${who}Post`], acting: values[`${who}Acting`] };
}

/** Row numbers, from 1, of the settings in the sheet. If a label occurs twice, the upper row counts. */
export function settingPlaces(grid: Grid | undefined): ReadonlyMap<SettingKey, number> {
  return new Map([...settingRows(grid)].reverse().map(({ key, row }) => [key, row]));
}

function settingCells(grid: Grid | undefined): ReadonlyMap<SettingKey, Cell> {
  return new Map([...settingRows(grid)].reverse().map(({ key, value }) => [key, value]));
}

/** The rows with a known label, from the top. */
export function settingRows(grid: Grid | undefined): { key: SettingKey; row: number; value: Cell }[] {
  return houseRows(grid, 'settings').flatMap(({ row, cells: [label = '', value = ''] }) => {
    const key = keyByLabel().get(headingKey(textOf(label)));
    return key ? [{ key, row, value }] : [];
  });
}

const keyByLabel = once(
  (): ReadonlyMap<string, SettingKey> =>
    new Map(SETTING_RECORDS.flatMap(({ key }) => labelsOf(key).map(label => [headingKey(label), key] as const))),
);

/** The fiscal year (B.E.) in the sheet, or null if there is none that can be read. */
export function readFiscalYear(grid: Grid | undefined): number | null {
  return yearOf(textOf(settingCells(grid).get('fiscalYear')).trim()) ?? null;
}
