import { matchesOf } from '../../../thai/text/text';
import type { Finding, RowRule } from '../../findings/finding';

/** What was meant as the beginning of a link, rightly typed or not, and what follows up to a space. */
const LINK_LIKE =
  /(?<![a-z])(?:h{1,2}t{1,3}p{1,2}|ttp|htt|hptt)s?(?:[:;][/\\]{0,3}|[/\\]{1,3})(?:(?!https?:)[^\s"<>|]){0,2000}/gi;
const LINK = /^https?:\/\/([^/?#:,;()'…]+)(?::\d{1,5})?(?=$|[/?#;()']|,(?![a-z])|,www\.)/i;
/** A file of one computer, or of a shared one in the office: nobody outside can open it. */
const LOCAL_FILE = /(?<![a-z:/\\])(?:file:\/{2,3}|[a-z]:[\\/](?![\\/])|\\\\[a-z0-9_.-]{1,63}\\)[^\n"<>|]{0,200}/i;
/** A name of a site has a dot; it may be Thai. */
const HOST = /^[a-z0-9ก-๎-]{1,63}(?:\.[a-z0-9ก-๎-]{1,63}){1,8}\.?$/i;
/** Shortened with dots by the page it was copied from. */
const CUT_SHORT = /(?:\.{2,}|…)[)\]]?$/;
/** After a space the rest of an address goes on: "…/my file.pdf". */
const GOES_ON = /^ [\w%.-]{0,80}(?:\/|\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|html?|php|aspx?)(?![a-z]))/i;

/** An assessor who clicks must get somewhere. Text without a link (an order's number, "ภาพถ่าย", www…) is proper evidence. */
export const brokenLink: RowRule = ({ measure: { row, evidence } }) => {
  for (const match of matchesOf(evidence, LINK_LIKE)) {
    const [link] = match;
    const end = (match.index ?? 0) + link.length;
    if (isLink(link) && !GOES_ON.test(evidence.slice(end, end + 100))) continue;
    return [broken(row, link)];
  }
  const file = LOCAL_FILE.exec(evidence)?.[0];
  return file === undefined ? [] : [broken(row, file)];
};

function broken(row: number, link: string): Finding {
  const shown = link.length > 60 ? `${link.slice(0, 60)}…` : link;
  return { rule: 'brokenLink', severity: 'warning', row, column: 'evidence', data: { link: shown } };
}

function isLink(link: string): boolean {
  const host = LINK.exec(link)?.[1];
  return host !== undefined && HOST.test(host) && !CUT_SHORT.test(link);
}
