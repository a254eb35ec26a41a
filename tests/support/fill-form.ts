import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';

/** Changes the document of a Word file, as somebody does who has it open. */
export function editWord(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const xml = strFromU8(files[DOCUMENT] ?? new Uint8Array());
  return zipSync({ ...files, [DOCUMENT]: strToU8(edit(xml)) });
}

/** A form with these answers typed in: by รหัส, the texts of result, evidence and problems. */
export function fillForm(bytes: Uint8Array, answers: Readonly<Record<string, readonly string[]>>): Uint8Array {
  return editWord(bytes, xml =>
    Object.entries(answers).reduce((now, [id, texts]) => {
      const filled = now.replace(/<w:tr>.*?<\/w:tr>/gs, row =>
        row.includes(`>${id}<`) ? withAnswers(row, texts) : row,
      );
      if (filled === now) throw new Error(`the form has no ${id}`);
      return filled;
    }, xml),
  );
}

/** The cells of the answers, from 0. */
const FIRST_ANSWER = 5;

function withAnswers(row: string, texts: readonly string[]): string {
  let at = -1;
  return row.replace(/(<w:tc><w:tcPr>.*?<\/w:tcPr>)(.*?)<\/w:tc>/gs, (cell, properties: string) => {
    at += 1;
    const text = texts[at - FIRST_ANSWER];
    return text === undefined ? cell : `${properties}${paragraphs(text)}</w:tc>`;
  });
}

function paragraphs(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return safe
    .split('\n')
    .map(line => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('');
}
