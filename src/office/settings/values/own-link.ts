/** The id of the file that a link to Google Sheets or Drive opens. Strict, because a link may name the id and still lead elsewhere. */
const FILE_ID =
  /^https:\/\/(?:docs\.google\.com\/(?:a\/[^/?#]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/|drive\.google\.com\/(?:a\/[^/?#]+\/)?(?:file\/(?:u\/\d+\/)?d\/|open\?id=))([A-Za-z0-9_-]+)(?=[/?#&]|$)/;

/** True if the link opens the spreadsheet with this id. */
export function opensBook(link: string, bookId: string | null): boolean {
  return FILE_ID.exec(link)?.[1] === bookId;
}
