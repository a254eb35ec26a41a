import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/office/settings/read-settings';
import { SETTING_RECORDS } from '../../../../src/office/settings/records/all-records';
import { valueIn } from '../../../../src/office/settings/settings';
import { headingKey } from '../../../../src/thai/text/text';

const SETTINGS = readSettings(undefined, '2026-04-01');

describe.each(SETTING_RECORDS)('the setting $key', ({ key, label, kind, initial = '', field }) => {
  it('has its own label and its own field', () => {
    expect(SETTING_RECORDS.filter(other => headingKey(other.label) === headingKey(label))).toHaveLength(1);
    if (field !== undefined) expect(SETTING_RECORDS.filter(other => other.field === field)).toHaveLength(1);
  });

  it('starts with a value that can be read and chosen', () => {
    if (initial === '') return;
    expect(kind.read(initial, initial, 2569)).not.toBeUndefined();
    if (kind.choices) expect(kind.choices).toContain(initial);
  });

  it('has a value in a workbook without settings', () => {
    expect(valueIn(SETTINGS, key)).not.toBeUndefined();
  });
});
