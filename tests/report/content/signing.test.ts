import { describe, expect, it } from 'vitest';
import { hasUnexplainedActing, signingOf } from '../../../src/report/content/signing';
import { SETTINGS } from '../sample';

const signer = (name: string, heading = '', acting = '') => ({ heading, name, post: 'ตำแหน่ง', acting });
const four = {
  ...SETTINGS,
  reporter: signer('ก'),
  chief: signer('ข', 'ความเห็นปลัด'),
  mayor: signer('ค', 'คำสั่งนายก'),
};
const namesOf = (settings: typeof four) => {
  const { reporter, deciders } = signingOf(settings);
  return [reporter?.name ?? null, ...deciders.map(({ name }) => name)];
};

it('the reporter, the chief administrator and the mayor sign in this order', () => {
  expect(namesOf(four)).toEqual(['ก', 'ข', 'ค']);
});

it('reviewers sign before the chief administrator if any of their settings is filled in', () => {
  expect(namesOf({ ...four, reviewer1: signer('รอง'), reviewer2: { ...signer(''), post: '' } })).toEqual([
    'ก',
    'รอง',
    'ข',
    'ค',
  ]);
});

it.each([
  ['the chief acts for the mayor', { mayor: signer('ข', 'คำสั่งนายก', 'ปฏิบัติหน้าที่') }, ['ก', 'ข']],
  ['the reporter acts for the chief', { chief: signer('(ก)', 'ความเห็นปลัด', 'รักษาราชการแทน') }, ['ก', 'ค']],
  ['the reporter acts for the mayor', { mayor: signer('ก', 'คำสั่งนายก') }, [null, 'ข', 'ก']],
  ['one person is reporter, chief and mayor', { chief: signer('ก'), mayor: signer('ก', 'คำสั่งนายก') }, [null, 'ก']],
])('nobody signs twice: %s', (_, own, names) => {
  expect(namesOf({ ...four, ...own })).toEqual(names);
});

describe('an office without a chief administrator', () => {
  const blank = { ...signer(''), post: '' };
  const usualPosts = { head: '', chief: '', mayor: '' };

  it('has no place for a chief administrator’s signature', () => {
    expect(namesOf({ ...four, usualPosts, chief: blank })).toEqual(['ก', 'ค']);
  });

  it.each([{ heading: 'ความเห็นรองผู้อำนวยการ' }, { post: 'รองผู้อำนวยการ' }, { acting: 'รักษาการ' }])(
    'has one if %j is filled in',
    own => {
      expect(namesOf({ ...four, usualPosts, chief: { ...blank, ...own } })).toEqual(['ก', '', 'ค']);
    },
  );

  it('does not include a kind of office that has the post', () => {
    expect(namesOf({ ...four, chief: blank })).toEqual(['ก', '', 'ค']);
  });
});

it.each([
  ['น.ส.ใจดี มีสุข', 'นางสาว ใจดี  มีสุข'],
  ['สมชาย รักไทย', '(นายสมชาย รักไทย)'],
  ['ว่าที่ ร.ต.สมชาย รักไทย', 'ว่าที่ร้อยตรี สมชาย รักไทย'],
  ['ว่าที่ร.ต.หญิง ใจดี มีสุข', 'นางใจดี มีสุข'],
  ['จ.ส.อ.สมชาย รักไทย', 'จ่าสิบเอก สมชาย รักไทย'],
  ['ดร.สมชาย รักไทย', 'พ.ต.อ. ดร. สมชาย รักไทย'],
])('recognises one person from two spellings of the name: %s, %s', (name, other) => {
  expect(namesOf({ ...four, chief: signer(name), mayor: signer(other, '', 'ปฏิบัติหน้าที่') })).toEqual(['ก', other]);
});

it.each([
  ['นายสมชาย รักไทย', 'นายสมชัย รักไทย'],
  ['นาย', 'นาย'],
])('treats different names as two people: %s, %s', (name, other) => {
  expect(namesOf({ ...four, chief: signer(name), mayor: signer(other) })).toEqual(['ก', name, other]);
});

it('prints for whom the reporter acts', () => {
  expect(signingOf({ ...four, chief: signer('ก', '', 'รักษาราชการแทน') }).reporter?.acting).toBe('รักษาราชการแทน');
});

it('treats two blank names as two people', () => {
  expect(namesOf({ ...four, chief: signer(''), mayor: signer('') })).toEqual(['ก', '', '']);
});

it('gives a person who acts without a post the post from their other place', () => {
  const chief = { heading: 'ความเห็นปลัด', name: 'ข', post: 'ปลัด', acting: '' };
  const mayor = { heading: 'คำสั่งนายก', name: 'ข', post: '', acting: 'ปฏิบัติหน้าที่นายก' };
  expect(signingOf({ ...four, chief, mayor }).deciders).toEqual([{ ...mayor, post: 'ปลัด' }]);
});

it.each([
  ['four people', {}, false],
  ['one in two places, without an explanation', { mayor: signer('ข', 'คำสั่งนายก') }, true],
  ['one in two places, as acting', { mayor: signer('ข', 'คำสั่งนายก', 'ปฏิบัติหน้าที่นายก') }, false],
  ['blank names', { chief: signer(''), mayor: signer('') }, false],
])('finds a second place without an explanation: %s', (_, own, unsaid) => {
  expect(hasUnexplainedActing({ ...four, ...own })).toBe(unsaid);
});
