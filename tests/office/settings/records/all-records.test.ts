import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/office/settings/read-settings';
import { SETTING_RECORDS } from '../../../../src/office/settings/records/all-records';
import { valueIn } from '../../../../src/office/settings/settings';
import { headingKey } from '../../../../src/thai/text/text';

const SETTINGS = readSettings(undefined, '2026-04-01');

describe.each(SETTING_RECORDS)('the setting $key', ({ key, label, kind, initial = '', field }) => {
  it('has a label and a field of its own', () => {
    expect(SETTING_RECORDS.filter(other => headingKey(other.label) === headingKey(label))).toHaveLength(1);
    if (field !== undefined) expect(SETTING_RECORDS.filter(other => other.field === field)).toHaveLength(1);
  });

  it('starts with what can be read, and chosen', () => {
    if (initial === '') return;
    expect(kind.read(initial, initial, 2569)).not.toBeUndefined();
    if (kind.choices) expect(kind.choices).toContain(initial);
  });

  it('has a value in a book without settings', () => {
    expect(valueIn(SETTINGS, key)).not.toBeUndefined();
  });
});
