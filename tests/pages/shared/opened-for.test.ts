import { expect, it } from 'vitest';
import { cutOffNumber, cutOffOf } from '../../../src/pages/shared/opened-for';
import { exampleHost } from '../../support/office';

it.each(['2026-03-15', '2026-12-01', ''])('a cut-off comes back as it went: %s', day => {
  expect(cutOffOf(cutOffNumber(day))).toBe(day);
});

it('a page is opened with known numbers only', () => {
  const chosen = { round: 12, cutOff: '</script>', parts: 5, isDraft: 0.5, '</script>': 1 };
  const [page] = exampleHost().call('openReport', [chosen], 'page').screen.dialogs;
  expect(page?.html).toContain('const opened = {"round":12,"parts":5};');
});
