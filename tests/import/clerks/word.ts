import { cellsOf } from '../papers/paper';
import { BEGIN, GO_ON, makeDocx, p, run, span, tbl, tc, tr } from '../read/docx/make-docx';
import type { ClerkPaper, List } from './clerk-paper';

/** Each cell's own list, and bullets as Word's button makes them. */
const OWN: List = [['thaiNumbers', '%1.']];
const BULLET: List = [['bullet', '-']];

/**
 * A Word file made with what clerks use in Word. A paragraph that begins with "#" is in a list of its cell, "#a " in the list `a` of the
 * whole paper, "##a " in its second level, "•" a bullet. "↵" is a line break, "{+x+}" an insertion and "{-x-}" a deletion that are still
 * tracked, "{box:x}" a text box, "{table:a;b/c;d}" a table in the cell, "{tick}" a symbol, "{ask:x}" a form's hint, "{pick:x}" a form's
 * choice. A row whose first cell is "+" or "-" alone, before its own cells, was inserted or deleted.
 */
export function wordFile({ tables, lists = {}, headingRows = 0 }: ClerkPaper): Uint8Array {
  const used: List[] = [];
  const named = new Map<string, number>();
  const numId = (name: string | null, bullet = false): number => {
    const known = name === null ? undefined : named.get(name);
    if (known !== undefined) return known;
    used.push(name === null ? (bullet ? BULLET : OWN) : (lists[name] ?? OWN));
    if (name !== null) named.set(name, used.length);
    return used.length;
  };
  const cell = (text: string): string => {
    let own: number | null = null;
    return text
      .split('\n')
      .map(line => {
        const listed = /^(#+)(?:([a-z]) )?(.*)$/s.exec(line) ?? /^(•)()(.*)$/s.exec(line);
        if (!listed) return paragraph(line);
        const [, marks = '', name, rest = ''] = listed;
        if (!name) own = own ?? numId(null, marks === '•');
        const id = name ? numId(name) : own;
        const level = marks === '•' ? 0 : marks.length - 1;
        return paragraph(rest, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);
      })
      .join('');
  };
  const body = tables.map(table => {
    const { name, cells, merges } = cellsOf(table);
    const marks = cells.map(line => (line[0] === '+' ? 'ins' : line[0] === '-' && line.length > 1 ? 'del' : null));
    const width = Math.max(...cells.map((line, row) => line.length - (marks[row] ? 1 : 0)));
    const rows = cells.map((line, row) => {
      const mark = marks[row];
      const texts = mark ? line.slice(1) : line;
      const content = Array.from({ length: width }, (_, column) => {
        const merge = merges.find(
          each =>
            row >= each.row &&
            row < each.row + each.rows &&
            column >= each.column &&
            column < each.column + each.columns,
        );
        if (merge && merge.column !== column) return '';
        const down = !merge || merge.rows === 1 ? '' : merge.row === row ? BEGIN : GO_ON;
        return tc(cell(texts[column] ?? ''), `${merge && merge.columns > 1 ? span(merge.columns) : ''}${down}`);
      });
      const properties = `${row < headingRows ? '<w:tblHeader/>' : ''}${mark ? `<w:${mark} w:id="9"/>` : ''}`;
      return tr(content, properties);
    });
    return `${name ? p(name) : ''}${tbl(rows, new Array<number>(width).fill(900))}`;
  });
  const abstract = used.map((list, id) => {
    const levels = list.map(
      ([format, text], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  });
  const numbers = used.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return makeDocx({ body: body.join(p('')), numbering: abstract.join('') + numbers.join('') });
}

const CODE = /(\{\+.*?\+\}|\{-.*?-\}|\{box:.*?\}|\{table:.*?\}|\{tick\}|\{ask:.*?\}|\{pick:.*?\}|↵|\t)/s;

/** A nested table stands after its paragraph, as Word wants it. */
function paragraph(text: string, properties = ''): string {
  const parts = text.split(CODE).filter(part => part !== '');
  const nested = parts.filter(part => part.startsWith('{table:'));
  const runs = parts.filter(part => !part.startsWith('{table:')).map(inline);
  const after = nested.map(part => `${nestedTable(part.slice(7, -1))}${p('')}`);
  return `${p(runs.join(''), properties)}${after.join('')}`;
}

function nestedTable(text: string): string {
  const rows = text.split('/').map(line => line.split(';'));
  return tbl(
    rows.map(row => tr(row.map(one => tc(one)))),
    (rows[0] ?? []).map(() => 400),
  );
}

function inline(part: string): string {
  if (part === '↵') return '<w:r><w:br/></w:r>';
  if (part === '\t') return '<w:r><w:tab/></w:r>';
  if (part === '{tick}') return '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
  if (part.startsWith('{+')) return `<w:ins w:id="1">${run(part.slice(2, -2))}</w:ins>`;
  if (part.startsWith('{-')) return `<w:del w:id="2"><w:r><w:delText>${part.slice(2, -2)}</w:delText></w:r></w:del>`;
  if (part.startsWith('{box:')) {
    const content = `<w:txbxContent>${p(part.slice(5, -1))}</w:txbxContent>`;
    return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  }
  if (part.startsWith('{ask:')) {
    return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(part.slice(5, -1))}</w:sdtContent></w:sdt>`;
  }
  if (part.startsWith('{pick:')) {
    return `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run(part.slice(6, -1))}</w:sdtContent></w:sdt>`;
  }
  return run(part);
}
