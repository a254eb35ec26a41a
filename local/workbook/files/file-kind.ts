/** Why these bytes cannot be read as a workbook, and what to do; null if they look like a workbook. */
export function workbookFault(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (text.length < 4) return 'is not a workbook; give an .xlsx file';
  if (text.readUInt32BE(0) === OLD_OFFICE) return oldOffice(text);
  if (text.subarray(0, 2).toString('latin1') !== 'PK') return 'is not a workbook; give an .xlsx file';
  if (/\bxl[\\/]workbook\./i.test(text.toString('latin1'))) return null;
  if (text.includes('word/document.xml')) return 'is a Word document, not a workbook; give an .xlsx file';
  if (text.includes('opendocument.spreadsheet')) return 'is an OpenDocument sheet; save it as .xlsx first';
  return 'is not a workbook; give an .xlsx file';
}

const OLD_OFFICE = 0xd0cf11e0;

/** Encrypted workbooks use the same container as the old formats. Its entries have UTF-16 names. */
function oldOffice(bytes: Buffer): string {
  const encrypted = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return encrypted
    ? 'is encrypted; save it without a password first'
    : 'is in an old format (.xls, .doc); save it as .xlsx first';
}
