import { describe, expect, it } from 'vitest';
import { dataOf, found } from '../../context';

describe('paste faults', () => {
  it.each([
    ['- จัดทํารายงานแล้ว', ['ทํา'], '- จัดทำรายงานแล้ว'],
    ['- เเจ้งเวียนแล้ว', ['เเ'], '- แจ้งเวียนแล้ว'],
    ['- แจ้ง\u200Bเวียนแล้ว', ['\u200B'], '- แจ้งเวียนแล้ว'],
  ])('%j is told once a cell, with what would mend it', (result, pieces, fix) => {
    expect(found([{ result }])).toEqual([['pasteFault', 2, 'result']]);
    expect(dataOf('pasteFault', [{ result }])).toEqual([{ pieces, fix }]);
  });

  it('of digits alone are only suggested, beside others not told by themselves', () => {
    expect(found([{ result: '- ครบ ๑2 เล่มแล้ว' }])).toEqual([['mixedDigits', 2, 'result']]);
    expect(found([{ result: '- เเจ้งครบ ๑2 เล่มแล้ว' }])).toEqual([['pasteFault', 2, 'result']]);
  });

  it('a no-break space is none', () => {
    expect(found([{ result: '- จัดทำ\u00A0คู่มือแล้ว' }])).toEqual([]);
  });
});

describe('misspellings', () => {
  it('are warnings with the cell mended', () => {
    expect(dataOf('misspelling', [{ result: '- เผยแพร่บนเว็ปไซต์แล้ว' }])).toEqual([
      { sure: 'likely', words: [{ wrong: 'เว็ปไซต์', right: 'เว็บไซต์' }], fix: '- เผยแพร่บนเว็บไซต์แล้ว' },
    ]);
  });

  it('are told once a cell, however often a word stands there', () => {
    expect(found([{ result: '- เผยแพร่บนเว็ปไซต์แล้ว ดูที่เว็ปไซต์' }])).toEqual([['misspelling', 2, 'result']]);
  });

  it.each(['- แจ้งนายอนุญาติ สังเกตุ แล้ว', '- อนุญาตติดตั้งป้ายแล้ว', '- เผยแพร่ที่ https://a.example/เว็ปไซต์ แล้ว'])(
    'are none in %j',
    result => {
      expect(found([{ result }])).toEqual([]);
    },
  );
});

describe('suggestions of style', () => {
  it.each([
    ['a word cut by a space', '- จัด ซื้อพัสดุแล้ว', 'cutWord'],
    ['a word cut by a line end', '- ปรับปรุงประสิทธิ\nภาพแล้ว', 'cutWord'],
    ['a run of spaces', '- จัดทำคู่มือ   ครบทุกงานแล้ว', 'spaceRun'],
  ])('%s', (_, result, rule) => {
    expect(found([{ result }])).toEqual([[rule, 2, 'result']]);
  });

  it.each(['- จัดทำคู่มือต่าง ๆ แล้ว', '- ตรวจสอบทุก ๆ เดือนแล้ว', '- จัดทำแล้ว\n- เผยแพร่แล้ว'])('nothing of %j', result => {
    expect(found([{ result }])).toEqual([]);
  });
});
