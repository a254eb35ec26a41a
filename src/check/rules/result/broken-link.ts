import { matchesOf } from '../../../thai/text/text';
import type { Finding, RowRule } from '../../findings/finding';

/** Text that was meant to begin a link, correct or not, and the rest up to a space. */
const LINK_LIKE =
  /(?<![a-z])(?:h{1,2}t{1,3}p{1,2}|ttp|htt|hptt)s?(?:[:;][/\\]{0,3}|[/\\]{1,3})(?:(?!https?:)[^\s"<>|]){0,2000}/gi;
const LINK = /^https?:\/\/([^/?#:,;()'…]+)(?::\d{1,5})?(?=$|[/?#;()']|,(?![a-z])|,www\.)/i;
/** A file on one computer or on a shared drive in the office: nobody outside can open it. */
const LOCAL_FILE = /(?<![a-z:/\\])(?:file:\/{2,3}|[a-z]:[\\/](?![\\/])|\\\\[a-z0-9_.-]{1,63}\\)[^\n"<>|]{0,200}/i;
/** A site's name has a dot. It may be in Thai. */
const HOST = /^[a-z0-9ก-๎-]{1,63}(?:\.[a-z0-9ก-๎-]{1,63}){1,8}\.?$/i;
/** The page that the link was copied from shortened it with dots. */
const CUT_SHORT = /(?:\.{2,}|…)[)\]]?$/;
/** The rest of an address that was broken by a space: "…/my file.pdf". */
const GOES_ON = /^ [\w%.-]{0,80}(?:\/|\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|html?|php|aspx?)(?![a-z]))/i;

/** A link must work when an assessor clicks it. Evidence without a link (an order's number, "ภาพถ่าย", www…) is fine. */
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
