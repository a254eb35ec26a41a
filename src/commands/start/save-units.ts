import { textOf } from '../../grid/cell';
import { cellAt, type Grid } from '../../grid/grid';
import type { SheetChange } from '../../layout/changes';
import { HOUSE_SHEETS, WAYS_TO_REACH } from '../../office/house-sheets/house-sheets';
import { housePlaces, houseRows, missingHeading } from '../../office/house-sheets/read-rows';
import { isAddress } from '../../office/units/reach';
import type { Ending, Outcome } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { whyNotOurs } from '../common/read-office';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { type SavedData, START_MESSAGES } from './messages';
import type { UnitField } from './start-data';

/** Writes the addresses of known units, and how each is reached, into ส่วนราชการ. */
export function saveUnits(adapters: Adapters, units: readonly UnitField[]): Outcome<SavedData> {
  const view = { message: START_MESSAGES.unitsSaved, data: (saved: SavedData) => saved };
  return runCommand(adapters, 'บันทึกที่อยู่อีเมลของส่วนราชการ', view, () => save(adapters, units));
}

function save(adapters: Adapters, units: readonly UnitField[]): Ending<SavedData> {
  const bad = units.find(({ email }) => email.trim() !== '' && !isAddress(email.trim()));
  if (bad) return { problem: { code: 'addressUnreadable', unit: bad.name, address: bad.email } };
  if (units.some(({ reachedBy }) => !(WAYS_TO_REACH as readonly string[]).includes(reachedBy)))
    throw new Error('a page may not save another way to reach a unit');
  const problem = whyNotOurs(adapters);
  if (problem) return { problem };
  const sheetId = recordedPlaces(adapters.documentStore).units;
  const sheet = sheetId === undefined ? null : adapters.book.readSheet(sheetId);
  if (!sheet) return { problem: { code: 'notSetUp', sheet: HOUSE_SHEETS.units.name } };
  const heading = missingHeading(sheet, 'units');
  if (heading !== null) return { problem: { code: 'houseHeadingMissing', sheet: sheet.name, heading } };
  const changes = changesOf(sheet, units);
  adapters.layout.apply(changes);
  return { result: { changed: changes.length } };
}

function changesOf(sheet: Grid, units: readonly UnitField[]): SheetChange[] {
  const columns = HOUSE_SHEETS.units.columns.map(({ heading }) => heading);
  const places = housePlaces(sheet, 'units');
  const placeOf = (heading: string) => places[columns.indexOf(heading)] ?? null;
  const wanted = new Map(units.map(unit => [unit.name, unit]));
  return houseRows(sheet, 'units').flatMap(({ row, cells: [name] }) => {
    const unit = wanted.get(textOf(name).trim());
    if (unit === undefined) return [];
    return [
      [placeOf('อีเมลส่วนราชการ'), unit.email.trim()] as const,
      [placeOf('วิธีติดต่อ'), unit.reachedBy] as const,
    ].flatMap(([column, value]): SheetChange[] =>
      column === null || textOf(cellAt(sheet, row, column)).trim() === value
        ? []
        : [{ kind: 'write', sheet: sheet.name, row, column, rows: [[value]] }],
    );
  });
}
