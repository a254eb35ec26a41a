import { housePlaces } from '../layout/house-rows';
import { planGivenSettings } from '../layout/plan-house';
import { settingPlaces } from '../layout/read-settings';
import { HOUSE_SHEETS } from '../layout/sheets';
import { isEmblem } from '../report/emblem';
import type { Adapters } from './adapters';
import { MESSAGES } from './messages';
import type { Outcome } from './outcome';
import { recordedPlaces } from './places';
import { whyNotOurs } from './read-book';
import { type Ending, runCommand } from './run';

export interface EmblemData {
  /** The sheet of settings that holds it. */
  readonly sheet: string;
}

/** Puts a picture for the memo's head, a PNG in base64, into the settings. */
export function saveEmblem(adapters: Adapters, emblem: string): Outcome<EmblemData> {
  return runCommand(adapters, 'ใส่ตราของหน่วยงาน', () => save(adapters, emblem));
}

function save({ book, layout, documentStore }: Adapters, emblem: string): Ending<EmblemData> {
  if (!isEmblem(emblem)) return { problem: { code: 'badEmblem' } };
  const problem = whyNotOurs({ book, documentStore });
  if (problem) return { problem };
  const sheetId = recordedPlaces(documentStore).settings;
  const settings = sheetId === undefined ? null : book.readSheet(sheetId);
  if (!settings || housePlaces(settings, 'settings').includes(null) || !settingPlaces(settings).has('emblem')) {
    return { problem: { code: 'notSetUp', sheet: settings?.name ?? HOUSE_SHEETS.settings.name } };
  }
  layout.apply(planGivenSettings(settings, { emblem }));
  return { message: MESSAGES.emblemSaved, data: { sheet: settings.name } };
}
