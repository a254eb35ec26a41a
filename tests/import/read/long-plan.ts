import { makeDocx, p, tbl, tc, tr } from './docx/make-docx';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

/** A Word file with a plan of this many rows, with the formatting that Word writes for every run. */
export function plan(rows: number, headings: readonly string[] = []): Uint8Array {
  const look =
    '<w:rFonts w:ascii="TH SarabunPSK" w:hAnsi="TH SarabunPSK" w:cs="TH SarabunPSK"/><w:sz w:val="32"/><w:szCs w:val="32"/>';
  const words = ['จัดทำ', 'มาตรฐาน', 'การปฏิบัติงาน', 'และเผยแพร่', 'ให้ประชาชน', 'ทราบ'];
  const run = (text: string) => `<w:r w:rsidR="00A1B2C3"><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const cell = () => tc(p(words.map(run).join('')) + item('ข้อแรก') + item('ข้อสอง'));
  const head = headings.length === 0 ? [] : [tr(headings.map(text => tc(text)))];
  return makeDocx({
    body: tbl([...head, ...Array.from({ length: rows }, () => tr([cell(), cell(), cell(), cell(), cell(), cell()]))]),
    numbering: NUMBERING,
  });
}
