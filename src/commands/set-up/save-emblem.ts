import { planGivenSettings } from '../../layout/plan-house';
import { HOUSE_SHEETS } from '../../office/house-sheets/house-sheets';
import { housePlaces } from '../../office/house-sheets/read-rows';
import { isEmblem } from '../../office/settings/emblem';
import { settingPlaces } from '../../office/settings/read-settings';
import type { Ending, Outcome } from '../common/outcome';
import { recordedPlaces } from '../common/places';
import { whyNotOurs } from '../common/read-office';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { EMBLEM_SAVED } from './messages';

export interface EmblemData {
  /** The name of the settings sheet. */
  readonly sheet: string;
}

/** Saves the picture for the memo's head (a PNG in base64) in the settings. */
export function saveEmblem(adapters: Adapters, emblem: string): Outcome<EmblemData> {
  const view = { message: () => EMBLEM_SAVED, data: (saved: EmblemData) => saved };
  return runCommand(adapters, 'ใส่ตราของหน่วยงาน', view, () => save(adapters, emblem));
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
  return { result: { sheet: settings.name } };
}
