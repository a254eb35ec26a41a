import { SETTINGS } from '../../office/settings/records/all-records';
import { SIGNERS, type SignerKey } from '../../office/settings/records/setting-record';
import { signerWord } from '../../office/settings/records/signers';
import type { SettingFaults } from '../../office/settings/setting-faults';
import type { Settings } from '../../office/settings/settings';
import { hasChief, hasUnexplainedActing } from '../../report/content/signing';
import { choicesOf } from '../../report/wording/choices';
import type { Wording } from '../../report/wording/wording';
import type { HousePlace, SettingFinding } from './setting-finding';

/** A blank name is printed as dots to fill in by hand, which is easily forgotten. One finding covers all of them. */
export function missingSigners(settings: Settings, wording: Wording, faults: SettingFaults): SettingFinding[] {
  const { parts } = choicesOf(wording);
  const needed = SIGNERS.filter(who => who === 'certifier' || SETTINGS[`${who}Name`].neededFor === 'signature');
  const inOffice = needed.filter(who => who !== 'chief' || hasChief(settings));
  const signs = inOffice.filter(who => parts.has(who === 'certifier' ? 'certification' : 'memo'));
  const nameless = signs.filter(who => settings[who].name === '' && !faults.missing.includes(`${who}Name`));
  // By default, the data is certified by one of the others.
  const missing = nameless.filter(who => who !== 'certifier' || !nameless.some(other => isCertifier(settings, other)));
  return missing.slice(0, 1).map(first => ({
    rule: 'missingSigner',
    severity: 'warning',
    place: { sheet: 'settings', key: `${first}Name` },
    data: { missing, words: missing.map(who => signerWord(who, settings.kind)) },
  }));
}

function isCertifier({ certifier, ...settings }: Settings, who: SignerKey): boolean {
  if (who === 'certifier') return false;
  const { post, acting } = settings[who];
  return certifier.post === post && certifier.acting === acting;
}

/** Somebody signs in two places, and nothing says for whom. */
export function actingUnsaid(settings: Settings): SettingFinding[] {
  const place: HousePlace = { sheet: 'settings', key: 'mayorActing' };
  return hasUnexplainedActing(settings) ? [{ rule: 'actingUnsaid', severity: 'warning', place, data: {} }] : [];
}
