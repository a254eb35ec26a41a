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

it('is the reporter, the chief administrator and the mayor, in order', () => {
  expect(namesOf(four)).toEqual(['ก', 'ข', 'ค']);
});

it('has those who give an opinion before the chief administrator, once anything of theirs is filled in', () => {
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
  ['three in one', { chief: signer('ก'), mayor: signer('ก', 'คำสั่งนายก') }, [null, 'ก']],
])('lets nobody sign twice: %s', (_, own, names) => {
  expect(namesOf({ ...four, ...own })).toEqual(names);
});

describe('an office without a chief administrator', () => {
  const blank = { ...signer(''), post: '' };
  const usualPosts = { head: '', chief: '', mayor: '' };

  it('has no place for one', () => {
    expect(namesOf({ ...four, usualPosts, chief: blank })).toEqual(['ก', 'ค']);
  });

  it.each([{ heading: 'ความเห็นรองผู้อำนวยการ' }, { post: 'รองผู้อำนวยการ' }, { acting: 'รักษาการ' }])(
    'has one as soon as %j is filled in',
    own => {
      expect(namesOf({ ...four, usualPosts, chief: { ...blank, ...own } })).toEqual(['ก', '', 'ค']);
    },
  );

  it('is none whose type has such a post', () => {
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
])('knows one person by two ways to write the name: %s, %s', (name, other) => {
  expect(namesOf({ ...four, chief: signer(name), mayor: signer(other, '', 'ปฏิบัติหน้าที่') })).toEqual(['ก', other]);
});

it.each([
  ['นายสมชาย รักไทย', 'นายสมชัย รักไทย'],
  ['นาย', 'นาย'],
])('takes two for two people: %s, %s', (name, other) => {
  expect(namesOf({ ...four, chief: signer(name), mayor: signer(other) })).toEqual(['ก', name, other]);
});

it('says for whom the reporter acts', () => {
  expect(signingOf({ ...four, chief: signer('ก', '', 'รักษาราชการแทน') }).reporter?.acting).toBe('รักษาราชการแทน');
});

it('takes two blank names for two people', () => {
  expect(namesOf({ ...four, chief: signer(''), mayor: signer('') })).toEqual(['ก', '', '']);
});

it('gives whoever acts without a post of their own the one they hold below', () => {
  const chief = { heading: 'ความเห็นปลัด', name: 'ข', post: 'ปลัด', acting: '' };
  const mayor = { heading: 'คำสั่งนายก', name: 'ข', post: '', acting: 'ปฏิบัติหน้าที่นายก' };
  expect(signingOf({ ...four, chief, mayor }).deciders).toEqual([{ ...mayor, post: 'ปลัด' }]);
});

it.each([
  ['four people', {}, false],
  ['one in two places, and nothing said', { mayor: signer('ข', 'คำสั่งนายก') }, true],
  ['one in two places who acts', { mayor: signer('ข', 'คำสั่งนายก', 'ปฏิบัติหน้าที่นายก') }, false],
  ['nobody named', { chief: signer(''), mayor: signer('') }, false],
])('knows whether a second place is explained: %s', (_, own, unsaid) => {
  expect(hasUnexplainedActing({ ...four, ...own })).toBe(unsaid);
});
