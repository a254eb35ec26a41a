import { expect, it } from 'vitest';
import { CHOICE_ROWS, choicesOf } from '../../../src/report/wording/choices';

const PARTS = ['memo', 'cover', 'foreword', 'summary', 'units', 'evidence', 'certification'];

it('are by default all parts, the table in landscape, Sarabun, methods numbered as typed, and Thai digits', () => {
  const usual = {
    parts: new Set(PARTS),
    orientation: 'landscape',
    font: 'Sarabun',
    numbering: 'typed',
    digits: 'thai',
    shares: new Set(['summary']),
  };
  expect(choicesOf(new Map())).toEqual(usual);
  expect(choicesOf(new Map(CHOICE_ROWS.map(({ key }) => [key, 'อะไรก็ได้'])))).toEqual(usual);
});

it('are those of the office', () => {
  const last = new Map(CHOICE_ROWS.map(({ key, choices }) => [key, choices[choices.length - 1] ?? '']));
  expect(choicesOf(last)).toEqual({
    parts: new Set(),
    orientation: 'portrait',
    font: 'TH Sarabun New',
    numbering: 'byGroup',
    digits: 'typed',
    shares: new Set(['summary']),
  });
});

it('show the shares of units if the office asks for them', () => {
  expect(choicesOf(new Map([['look.unitShares', 'ใส่']])).shares).toEqual(new Set(['summary', 'units']));
});

it('leave out single parts', () => {
  const { parts } = choicesOf(new Map([['part.foreword', 'ไม่ใส่']]));
  expect([...parts]).toEqual(PARTS.filter(part => part !== 'foreword'));
});
