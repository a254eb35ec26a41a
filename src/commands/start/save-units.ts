import type { Grid } from '../../grid/grid';
import type { SheetChange } from '../../layout/changes';
import { HOUSE_SHEETS, WAYS_TO_REACH } from '../../office/house-sheets/house-sheets';
import { housePlaces, missingHeading } from '../../office/house-sheets/read-rows';
import { isAddress } from '../../office/units/reach';
import { readUnitSheet } from '../../office/units/units-sheet';
import type { Ending, Outcome } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { whyNotOurs } from '../common/read-office';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { type SavedData, START_MESSAGES } from './messages';
import type { UnitField } from './start-data';

/** What a person changed about a unit. `was`: what the page showed. */
export interface UnitChange extends UnitField {
  readonly was: Pick<UnitField, 'email' | 'reachedBy'>;
}

/** Writes changed addresses, and how a unit is reached, into ส่วนราชการ. A row that somebody has changed in the meantime stays as it is. */
export function saveUnits(adapters: Adapters, units: readonly UnitChange[]): Outcome<SavedData> {
  const view = { message: START_MESSAGES.unitsSaved, data: (saved: SavedData) => saved };
  return runCommand(adapters, 'บันทึกที่อยู่อีเมลของส่วนราชการ', view, () => save(adapters, units));
}

function save(adapters: Adapters, units: readonly UnitChange[]): Ending<SavedData> {
  const bad = units.find(({ email, was }) => email.trim() !== was.email && !isReadable(email.trim()));
  if (bad) return { problem: { code: 'addressUnreadable', unit: bad.name, address: bad.email } };
  if (units.some(({ reachedBy, was }) => reachedBy !== was.reachedBy && !isWay(reachedBy)))
    throw new Error('a page may not save another way to reach a unit');
  const problem = whyNotOurs(adapters);
  if (problem) return { problem };
  const sheetId = recordedPlaces(adapters.documentStore).units;
  const sheet = sheetId === undefined ? null : adapters.book.readSheet(sheetId);
  if (!sheet) return { problem: { code: 'notSetUp', sheet: HOUSE_SHEETS.units.name } };
  const heading = missingHeading(sheet, 'units');
  if (heading !== null) return { problem: { code: 'houseHeadingMissing', sheet: sheet.name, heading } };
  const known = readUnitSheet(sheet, adapters.clock.today());
  // A cell that holds the new text already was written by a run that broke off.
  const isAsShown = ({ row, name, email, reachedBy, was }: UnitChange) =>
    known.some(
      unit =>
        unit.row === row &&
        unit.name === name &&
        [was.email, email.trim()].includes(unit.email) &&
        [was.reachedBy, reachedBy].includes(unit.reachedBy),
    );
  const changes = units.filter(isAsShown).flatMap(unit => changesOf(sheet, unit));
  adapters.layout.apply(changes);
  const left = units.filter(unit => !isAsShown(unit)).map(({ name }) => name);
  return { result: { changed: changes.length, left } };
}

function isReadable(address: string): boolean {
  return address === '' || isAddress(address);
}

function isWay(text: string): boolean {
  return (WAYS_TO_REACH as readonly string[]).includes(text);
}

function changesOf(sheet: Grid, { row, email, reachedBy, was }: UnitChange): SheetChange[] {
  const headings = HOUSE_SHEETS.units.columns.map(({ heading }) => heading);
  const places = housePlaces(sheet, 'units');
  const write = (heading: string, value: string, before: string): SheetChange[] => {
    const column = places[headings.indexOf(heading)] ?? null;
    return column === null || value === before
      ? []
      : [{ kind: 'write', sheet: sheet.name, row, column, rows: [[value]] }];
  };
  return [...write('อีเมลส่วนราชการ', email.trim(), was.email), ...write('วิธีติดต่อ', reachedBy, was.reachedBy)];
}
