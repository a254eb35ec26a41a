import { describe, expect, test } from 'vitest';
import { cell, cellText, firstTable, p, read, tbl, tc, tr } from './make-docx';

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const outline = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const numbered = (text: string, id = 1, at = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
const font = (name: string) => `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/></w:rPr>`;

/** The lines of a cell with paragraphs of one list, each given by its level. */
function lines(levels: string, at: readonly number[], more = ''): string[] | undefined {
  const paragraphs = at.map(one => numbered('ก', 1, one)).join('');
  return cellText(paragraphs, { numbering: outline(0, levels) + num(1, 0, more) })?.split('\n');
}

describe('numbers that Word computes', () => {
  test.each([
    ['decimal', ['1', '2', '3']],
    ['thaiNumbers', ['๑', '๒', '๓']],
    ['thaiLetters', ['ก', 'ข', 'ค']],
    ['thaiCounting', ['หนึ่ง', 'สอง', 'สาม']],
    ['lowerRoman', ['i', 'ii', 'iii']],
    ['upperRoman', ['I', 'II', 'III']],
    ['lowerLetter', ['a', 'b', 'c']],
    ['upperLetter', ['A', 'B', 'C']],
    ['decimalZero', ['01', '02', '03']],
    ['decimalEnclosedCircle', ['①', '②', '③']],
    ['ordinal', ['1st', '2nd', '3rd']],
    ['aFormatOfLater', ['1', '2', '3']],
  ])('%s', (format, numbers) => {
    expect(lines(level(0, format, '%1.'), [0, 0, 0])).toEqual(numbers.map(number => `${number}. ก`));
  });

  test.each([
    ['thaiLetters', 41, 'ฮ'],
    ['thaiLetters', 42, 'กก'],
    ['lowerLetter', 28, 'bb'],
    ['thaiCounting', 11, 'สิบเอ็ด'],
    ['thaiCounting', 121, 'หนึ่งร้อยยี่สิบเอ็ด'],
    ['lowerRoman', 49, 'xlix'],
    ['thaiNumbers', 120, '๑๒๐'],
    ['ordinal', 112, '112th'],
  ])('%s from %i', (format, start, number) => {
    const levels = level(0, format, '%1').replace('w:start w:val="1"', `w:start w:val="${start}"`);
    expect(lines(levels, [0])).toEqual([`${number} ก`]);
  });

  const three = level(0, 'thaiNumbers', '%1.') + level(1, 'thaiNumbers', '%1.%2') + level(2, 'thaiLetters', '(%3)');

  test('levels that contain those above, and start again below each', () => {
    expect(lines(three, [0, 1, 1, 2, 2, 0, 1, 2])).toEqual(
      ['๑.', '๑.๑', '๑.๒', '(ก)', '(ข)', '๒.', '๒.๑', '(ก)'].map(number => `${number} ก`),
    );
  });

  test('a level that was left out counts as begun', () => {
    expect(lines(three, [1, 1, 0])).toEqual(['๑.๑ ก', '๑.๒ ก', '๒. ก']);
  });

  test('w:lvlRestart: never, or only after a level further up', () => {
    const levels = (restart: number) =>
      level(0, 'decimal', '%1') +
      level(1, 'decimal', '%2') +
      level(2, 'decimal', '%3', `<w:lvlRestart w:val="${restart}"/>`);
    expect(lines(levels(0), [0, 1, 2, 0, 1, 2])?.at(-1)).toBe('2 ก');
    expect(lines(levels(1), [0, 1, 2, 1, 2, 0, 1, 2])?.map(line => line[0])).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '1',
      '1',
    ]);
  });

  test('w:isLgl writes Western digits, w:suff may leave out the gap, a hidden or empty number is none', () => {
    const legal = level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl/><w:suff w:val="nothing"/>');
    expect(lines(legal, [0, 1])).toEqual(['I ก', '1.1ก']);
    expect(lines(level(0, 'decimal', '%1', '<w:rPr><w:vanish/></w:rPr>'), [0])).toEqual(['ก']);
    expect(lines(level(0, 'none', ''), [0])).toEqual(['ก']);
    expect(lines(level(0, 'none', '%1') + level(1, 'decimal', '%1%2'), [0, 1])).toEqual(['ก', '1 ก']);
  });

  test('zeros before the number, as a choice that older programs do not know', () => {
    const choice =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    expect(lines(`<w:lvl w:ilvl="0"><w:start w:val="9"/>${choice}<w:lvlText w:val="%1"/></w:lvl>`, [0, 0])).toEqual([
      '009 ก',
      '010 ก',
    ]);
  });
});

describe('bullets', () => {
  test.each([
    ['\uf0b7', 'Symbol', '-'],
    ['\uf0fc', 'Wingdings', '-'],
    ['§', 'Wingdings', '-'],
    ['o', 'Courier New', '-'],
    ['-', 'TH SarabunPSK', '-'],
    ['–', 'Angsana New', '–'],
    ['•', 'TH SarabunPSK', '•'],
    ['*', '', '*'],
  ])('%s in %s is shown as %s', (text, name, shown) => {
    expect(lines(level(0, 'bullet', text, font(name)), [0, 0])).toEqual([`${shown} ก`, `${shown} ก`]);
  });

  test('a picture as a bullet, and a number below a bullet, which it does not show', () => {
    expect(lines(level(0, 'bullet', '', '<w:lvlPicBulletId w:val="0"/>'), [0])).toEqual(['- ก']);
    expect(lines(level(0, 'bullet', '–') + level(1, 'decimal', '%1%2)'), [0, 1])).toEqual(['– ก', '1) ก']);
  });
});

describe('which list', () => {
  const decimal = outline(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2'));

  test('lists of one outline count on together; a list that starts anew does so once', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = decimal + num(1, 0) + num(2, 0) + num(3, 0, override);
    const paragraphs = [1, 2, 3, 3, 1].map(id => numbered('ก', id)).join('');
    expect(cellText(paragraphs, { numbering })).toBe('1. ก\n2. ก\n5. ก\n6. ก\n7. ก');
  });

  test('a list may change a level of its outline', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'thaiLetters', '%1)')}</w:lvlOverride>`;
    expect(cellText(numbered('ก') + numbered('ก'), { numbering: decimal + num(1, 0, override) })).toBe('ก) ก\nข) ก');
  });

  test('the count goes on from cell to cell and from table to table, past other paragraphs', () => {
    const row = (text: string) => tr([tc(numbered(text)), tc(numbered(text, 1, 1))]);
    const body = tbl([row('ก'), row('ข')]) + numbered('ระหว่าง') + p('ข้อความ') + tbl([row('ค')]);
    const { tables, aside } = read({ body, numbering: decimal + num(1, 0) });
    expect(tables.map(({ cells }) => cells)).toEqual([
      [
        ['1. ก', '1.1 ก'],
        ['2. ข', '2.1 ข'],
      ],
      [['4. ค', '4.1 ค']],
    ]);
    expect(aside.map(({ text }) => text)).toEqual(['3. ระหว่าง', 'ข้อความ']);
  });

  const style = (id: string, properties: string, basedOn = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
  const styled = (id: string, text: string, more = '') => p(text, `<w:pStyle w:val="${id}"/>${more}`);

  test('a style that is numbered, one that inherits it, and a paragraph that leaves it out', () => {
    const styles = style('List', '<w:numPr><w:numId w:val="1"/></w:numPr>') + style('Own', '', 'List');
    const content =
      styled('List', 'ก') +
      styled('Own', 'ข') +
      styled('Own', 'ค', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('List', 'ง');
    expect(cellText(content, { styles, numbering: decimal + num(1, 0) })).toBe('1. ก\n2. ข\nค\n3. ง');
  });

  test('the level that names the style', () => {
    const numbering =
      outline(
        0,
        level(0, 'decimal', '%1.', '<w:pStyle w:val="A"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="B"/>'),
      ) + num(1, 0);
    const styles = ['A', 'B'].map(id => style(id, '<w:numPr><w:numId w:val="1"/></w:numPr>')).join('');
    expect(cellText(styled('A', 'ก') + styled('B', 'ข') + styled('B', 'ค'), { styles, numbering })).toBe(
      '1. ก\n1.1 ข\n1.2 ค',
    );
  });

  test('a list that leaves its levels to a style (w:numStyleLink)', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Thai"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      outline(0, '<w:numStyleLink w:val="Thai"/>') +
      outline(1, `<w:styleLink w:val="Thai"/>${level(0, 'thaiNumbers', '%1)')}`) +
      num(1, 0) +
      num(2, 1);
    expect(cellText(numbered('ก') + numbered('ข', 2), { styles, numbering })).toBe('๑) ก\n๒) ข');
    const circle =
      '<w:style w:type="numbering" w:styleId="Thai"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(cellText(numbered('ก'), { styles: circle, numbering })).toBe('ก');
  });

  test('a list or level that is not defined has no number; a numbered blank paragraph shows its number', () => {
    expect(
      cellText(numbered('ก', 9) + numbered('ข', 1, 7) + numbered('') + numbered('ค'), {
        numbering: decimal + num(1, 0),
      }),
    ).toBe('ก\nข\n1.\n2. ค');
    expect(firstTable({ body: cell(numbered('ก')) }).cells).toEqual([['ก']]);
  });

  test('a text box counts apart', () => {
    const box = `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>${numbered('กล่อง')}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
    const { tables, aside } = read({ body: cell(numbered('ก') + box + numbered('ข')), numbering: decimal + num(1, 0) });
    expect(tables[0]?.cells[0]?.[0]).toBe('1. ก\n\n2. ข');
    expect(aside[0]?.text).toBe('1. กล่อง');
  });
});
