import { describe, expect, it } from 'vitest';
import { SUBDISTRICT } from '../../../src/office/kinds/subdistrict';
import { answersFor, isAddress, isChief } from '../../../src/office/units/reach';
import type { Unit } from '../../../src/office/units/unit';
import { measure } from '../../report/sample';

const unit = (name: string): Unit => ({
  name,
  otherNames: [],
  headPost: '',
  email: '',
  headEmail: '',
  reachedBy: 'อีเมล',
  pausedUntil: null,
  pauseReason: '',
  unreadablePause: '',
  row: 2,
});

it.each([
  ['finance.division@office.example', true],
  ['f@office.example', true],
  ['fin..ance@office.example', false],
  ['.finance@office.example', false],
  ['finance.@office.example', false],
  ['f@-office.example', false],
  ['f@office-.example', false],
  ['f@my-office.example', true],
  ['f@office.-example', false],
])('%s is an address: %s', (text, expected) => {
  expect(isAddress(text)).toBe(expected);
});

describe('rows of ส่วนราชการ', () => {
  it.each([
    ['ปลัด', true],
    ['ปลัดเทศบาลตำบลตัวอย่าง', true],
    ['รองปลัด รักษาราชการแทนปลัด', true],
    ['รองปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาล', true],
    ['รักษาการปลัดเทศบาล', true],
    ['ผู้รักษาการในตำแหน่งปลัด อบต.', true],
    ['รรท.ปลัด', true],
    ['ร.ร.ท. ปลัด', true],
    ['(รักษาราชการแทนปลัด)', true],
    ['รองปลัด', false],
    ['สำนักปลัด', false],
    ['หัวหน้าสำนักปลัด รักษาราชการแทนรองปลัด', false],
    ['รักษาราชการแทนนายก', false],
  ])('%s is the chief administrator: %s', (name, expected) => expect(isChief(unit(name), SUBDISTRICT)).toBe(expected));

  it.each([
    ['กองคลัง', true],
    ['สำนักปลัด', true],
    ['ปลัด', false],
    ['นายก', false],
    ['รองปลัด', false],
    ['รองนายก', false],
    ['รักษาการปลัดเทศบาล', false],
  ])('%s is responsible for what all units do: %s', (name, expected) => {
    const units = { all: true, units: [], committees: [], unknown: [] };
    expect(answersFor(unit(name), measure({ units }, 'inProgress').measure, SUBDISTRICT)).toBe(expected);
  });
});
