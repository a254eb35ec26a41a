import type { Report } from '../../report/content/blocks';
import { paragraph } from '../../report/content/blocks';
import type { GoogleDoc } from '../../report/read-back/google-doc';
import type { PlainDate } from '../../thai/dates/calendar';
import { reasonOf } from '../reason';
import { retrying } from '../retry';
import { drive } from './drive-service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const GOOGLE_DOC = 'application/vnd.google-apps.document';
const LINE = 'ทดสอบการสร้างเอกสาร';
/** Knows the trial's files, also those that an earlier trial could not bin. */
const MARK = { trial: 'import' };

/** Whether reports can be made here: a document of one line, imported as they are, read back, and put into the bin. */
export function googleImportTrial(toDocx: (report: Report) => Uint8Array): (today: PlainDate) => string | null {
  return today => {
    try {
      const bytes = toDocx(oneLine(today));
      const blob = Utilities.newBlob(Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)), DOCX);
      const resource = { name: LINE, mimeType: GOOGLE_DOC, appProperties: MARK };
      const { id = '' } = drive().Files.create(resource, blob, { fields: 'id' });
      const text = read(id);
      return text.includes(LINE) ? null : `read back: "${text}"`;
    } catch (refusal) {
      return reasonOf(refusal);
    } finally {
      bin();
    }
  };
}

/** Right after a conversion Docs may not know the document yet. */
const read = retrying((documentId: string): string => {
  if (typeof Docs === 'undefined') throw new Error('the Docs service is not enabled in the manifest');
  const { body } = Docs.Documents.get(documentId, { fields: '*' }) as GoogleDoc;
  const paragraphs = (body?.content ?? []).flatMap(({ paragraph: one }) => one?.elements ?? []);
  return paragraphs.map(({ textRun }) => textRun?.content ?? '').join('');
});

function bin(): void {
  try {
    const q = "appProperties has { key='trial' and value='import' } and trashed = false";
    const { files = [] } = drive().Files.list({ q, fields: 'files(id)' });
    for (const { id = '' } of files) drive().Files.update({ trashed: true }, id);
  } catch (refusal) {
    // The next trial bins it.
    console.warn(`trial not binned: ${reasonOf(refusal)}`);
  }
}

function oneLine(date: PlainDate): Report {
  const margins = { top: 1440, right: 1440, bottom: 1440, left: 1440 };
  return {
    title: LINE,
    fileName: LINE,
    date,
    font: 'Sarabun',
    fontSize: 16,
    sections: [{ orientation: 'portrait', margins, header: [], firstHeader: null, blocks: [paragraph(LINE)] }],
  };
}
