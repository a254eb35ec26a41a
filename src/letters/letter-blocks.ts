import { withoutInvisible } from '../thai/text/invisible';
import { printable } from '../thai/text/text';

/** A piece of a letter. */
export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly address: string }
  | { readonly kind: 'list'; readonly lines: readonly string[] }
  | { readonly kind: 'row'; readonly title: string; readonly fields: readonly Field[] };

interface Field {
  readonly label: string;
  readonly value: string;
}

const LONGEST_CELL = 300;

/** A cell's text, shortened to fit into a letter. Invisible marks could show it in another order than it is. */
export function shortened(text: string, longest = LONGEST_CELL): string {
  const plain = withoutInvisible(printable(text)).trim();
  const characters = Array.from(plain);
  return characters.length <= longest ? plain : `${characters.slice(0, longest).join('')}…`;
}

/** The same without line breaks, for a subject or a sentence. */
export function oneLine(text: string, longest = LONGEST_CELL): string {
  return shortened(text, longest).replace(/\s+/g, ' ');
}

export function asText(blocks: readonly Block[]): string {
  return blocks.map(blockAsText).join('\n\n');
}

function blockAsText(block: Block): string {
  if (block.kind === 'list') return block.lines.map(line => `- ${line}`).join('\n');
  if (block.kind === 'row') return [block.title, ...block.fields.map(asLine)].join('\n');
  return block.kind === 'link' ? asLine({ label: block.label, value: block.address }) : block.text;
}

function asLine({ label, value }: Field): string {
  return `${label}: ${value}`;
}

// Mail programs ignore style sheets, so each element has its own style.
const STYLES = {
  letter: "max-width:640px;margin:0 auto;padding:8px;font:16px/1.6 Sarabun,'Noto Sans Thai',sans-serif;color:#202124",
  paragraph: 'margin:0 0 12px;overflow-wrap:anywhere',
  heading: 'margin:20px 0 8px;font-size:16px;color:#0b3d91',
  row: 'margin:0 0 12px;padding:8px 12px;border-left:4px solid #c7d2e8;background:#f6f8fc;overflow-wrap:anywhere',
  label: 'color:#5f6368',
};

/** Blocks below each other and no table, because letters are read on phones. */
export function asHtml(blocks: readonly Block[]): string {
  return [`<div lang="th" style="${STYLES.letter}">`, ...blocks.map(blockAsHtml), '</div>'].join('\n');
}

function blockAsHtml(block: Block): string {
  if (block.kind === 'row') return rowAsHtml(block.title, block.fields);
  if (block.kind === 'list') return `<ul>${block.lines.map(line => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
  if (block.kind === 'link') return linkAsHtml(block.label, escapeHtml(block.address));
  if (block.kind === 'heading') return `<h2 style="${STYLES.heading}">${escapeHtml(block.text)}</h2>`;
  return `<p style="${STYLES.paragraph}">${escapeHtml(block.text)}</p>`;
}

function linkAsHtml(label: string, address: string): string {
  return `<p style="${STYLES.paragraph}">${escapeHtml(label)}: <a href="${address}">${address}</a></p>`;
}

function rowAsHtml(title: string, fields: readonly Field[]): string {
  const lines = fields.map(
    ({ label, value }) => `<span style="${STYLES.label}">${escapeHtml(label)}:</span> ${escapeHtml(value)}`,
  );
  return `<div style="${STYLES.row}"><b>${escapeHtml(title)}</b><br>${lines.join('<br>')}</div>`;
}

/** Staff's text must never be read as markup. */
function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
}
