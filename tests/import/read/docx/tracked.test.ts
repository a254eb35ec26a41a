import { describe, expect, test } from 'vitest';
import { BEGIN, cellText, firstTable, GO_ON, p, run, tbl, tc, tr } from './make-docx';

const ins = (content: string) => `<w:ins w:id="1">${content}</w:ins>`;
const gone = (text: string) => `<w:r><w:delText>${text}</w:delText></w:r>`;
const del = (text: string) => `<w:del w:id="2">${gone(text)}</w:del>`;
const MARK_GONE = '<w:rPr><w:del w:id="3"/></w:rPr>';

describe('tracked changes are taken as accepted', () => {
  test('text that was inserted, deleted, moved', () => {
    expect(cellText(`<w:p>${run('อยู่ระหว่าง')}${del('ดำเนินการ')}${ins(run('จัดทำ'))}</w:p>`)).toBe('อยู่ระหว่างจัดทำ');
    const moved = `<w:p><w:moveFrom>${run('ก')}</w:moveFrom>${run('ข')}<w:moveTo>${run('ก')}</w:moveTo></w:p>`;
    expect(cellText(moved)).toBe('ขก');
    expect(cellText(`<w:p>${ins(del('ก') + run('ข'))}</w:p>`)).toBe('ข');
  });

  test('a paragraph whose end was deleted goes on in the next; inserted paragraphs stay', () => {
    expect(cellText(p('ก', MARK_GONE) + p('ข') + p('ค', '<w:rPr><w:ins w:id="4"/></w:rPr>') + p('ง'))).toBe('กข\nค\nง');
    expect(cellText(p(del('ก'), MARK_GONE) + p('ข'))).toBe('ข');
    expect(cellText(p('ก') + p('ข', MARK_GONE))).toBe('ก\nข');
  });

  test('deleted paragraphs are not numbered', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const was =
      '<w:pPrChange w:id="5"><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>';
    expect(cellText(p('ก', list) + p(del('ข'), list + MARK_GONE) + p('ค', list) + p('ง', was), { numbering })).toBe(
      '1. ก\n2. ค\nง',
    );
  });

  test('rows and cells that were deleted or inserted', () => {
    const rows = [
      tr([tc('1'), tc('2')]),
      tr([tc('ลบ'), tc('ลบ')], '<w:del w:id="6"/>'),
      tr([tc('3'), tc('ลบ', '<w:cellDel w:id="7"/>'), tc('4', '<w:cellIns w:id="8"/>')]),
      tr([tc('5'), tc('6')], '<w:ins w:id="9"/>'),
    ];
    expect(firstTable({ body: tbl(rows) }).cells).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  test('cells that were merged or split, and a merged cell whose first row was deleted', () => {
    const merged = (how: string) => `<w:cellMerge w:id="10" w:vMerge="${how}"/>`;
    expect(
      firstTable({ body: tbl([tr([tc('ก', merged('rest'))]), tr([tc('', merged('cont'))])]) }).merges,
    ).toHaveLength(1);
    expect(firstTable({ body: tbl([tr([tc('ก', BEGIN)]), tr([tc('ข', GO_ON + merged('rest'))])]) }).cells).toEqual([
      ['ก'],
      ['ข'],
    ]);
    const rows = [
      tr([tc('ก', BEGIN), tc('1')], '<w:del w:id="11"/>'),
      tr([tc('', GO_ON), tc('2')]),
      tr([tc('', GO_ON), tc('3')]),
    ];
    expect(firstTable({ body: tbl(rows) })).toMatchObject({
      cells: [
        ['', '2'],
        ['', '3'],
      ],
      merges: [],
    });
  });
});
