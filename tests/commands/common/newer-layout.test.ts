import { expect, it } from 'vitest';
import { exampleHost, problemOf, valuesOf } from '../../support/office';
import { greyPng } from '../../support/picture';

it.each([
  ['setUp', []],
  ['checkEntries', []],
  ['flagProgress', []],
  ['buildReport', [{ round: 6, draft: false }]],
  ['sendReminders', []],
  ['saveEmblem', [Buffer.from(greyPng(9)).toString('base64')]],
])('%s does not touch sheets that a newer build laid out', (command, args) => {
  const host = exampleHost();
  host.state.properties.document['layout'] = '99';
  const register = valuesOf(host.workbook, 'มาตรการ');
  expect(problemOf(host.call(command, args))).toEqual({ code: 'newerLayout', layout: 99 });
  expect(valuesOf(host.workbook, 'มาตรการ')).toEqual(register);
  expect([host.mails, host.files]).toEqual([[], []]);
});
