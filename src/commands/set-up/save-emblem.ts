import { isEmblem } from '../../office/settings/emblem';
import { giveSettings } from '../common/give-settings';
import type { Outcome } from '../common/outcome';
import { runCommand } from '../common/run';
import type { Adapters } from '../ports/adapters';
import { EMBLEM_SAVED } from './messages';

export interface EmblemData {
  /** The name of the settings sheet. */
  readonly sheet: string;
}

/** Saves the picture for the memo's head (a PNG in base64) in the settings. */
export function saveEmblem(adapters: Adapters, emblem: string): Outcome<EmblemData> {
  const view = { message: () => EMBLEM_SAVED, data: ({ sheet }: EmblemData) => ({ sheet }) };
  return runCommand(adapters, 'ใส่ตราของหน่วยงาน', view, () =>
    isEmblem(emblem) ? giveSettings(adapters, { emblem }) : { problem: { code: 'badEmblem' } },
  );
}
