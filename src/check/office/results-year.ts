import type { SettingFaults } from '../../office/settings/setting-faults';
import type { Settings } from '../../office/settings/settings';
import { namesResultsYear } from '../../report/wording/fields';
import type { Wording } from '../../report/wording/wording';
import type { SettingFinding } from './setting-finding';

/** Nobody else can know it, and last year's would still stand in ตั้งค่า. */
export function resultsYear(
  { resultsYear: year, fiscalYear }: Settings,
  wording: Wording,
  faults: SettingFaults,
): SettingFinding[] {
  if (year === fiscalYear - 1 || !namesResultsYear(wording) || faults.missing.includes('resultsYear')) return [];
  const severity = year === null ? 'suggestion' : 'warning';
  return [
    { rule: 'resultsYear', severity, place: { sheet: 'settings', key: 'resultsYear' }, data: { year, fiscalYear } },
  ];
}
