import { childOf, descendantsOf, isElement, type XmlElement } from '../file/xml';
import { hiddenLink, type TextLink } from '../read-table';
import { symbolAt, withSymbols } from '../symbols';
import { contentOf } from './content';
import { type Fields, linkOf } from './fields';
import { valueIn } from './properties';
import { lookIn, lookOver, type RunLook, type Styles } from './styles';

/** What hangs on a text without being part of it. `box`: a text box's content, still to be read. */
export type Hanging =
  | { readonly kind: 'picture' | 'struck'; readonly text: string }
  | { readonly kind: 'note'; readonly element: XmlElement }
  | { readonly kind: 'box'; readonly element: XmlElement };

/** What a text needs of the rest of the document. */
export interface Surroundings {
  readonly styles: Styles;
  /** The address of a link outside the document, by the relation's id. */
  address(id: string | undefined): string | null;
}

/** Reads the texts of a paragraph's runs. */
export class RunReader {
  text = '';
  readonly links: TextLink[] = [];
  readonly hanging: Hanging[] = [];
  private readonly resultStarts: number[] = [];
  private struckEnd = 0;

  /** `style`: the paragraph's. */
  constructor(
    private readonly around: Surroundings,
    private readonly fields: Fields,
    private readonly style: string | undefined,
  ) {}

  /** The content of a paragraph or a link. */
  read(element: XmlElement): void {
    for (const child of contentOf(element)) {
      if (child.name === 'w:r') this.run(child);
      else if (child.name === 'w:hyperlink') this.link(child);
      else if (child.name === 'm:t') this.text += textIn(child);
      else if (child.name.startsWith('m:')) this.read(child);
    }
  }

  private link(element: XmlElement): void {
    const start = this.text.length;
    this.read(element);
    this.addLink(start, this.around.address(element.attributes['r:id']));
  }

  private addLink(start: number, address: string | null): void {
    this.links.push(...hiddenLink(this.text.slice(start), address));
  }

  private run(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const look = this.lookOf(properties);
    const start = this.text.length;
    for (const child of contentOf(run)) {
      // A field's marks count even in hidden text, where Word keeps many of them.
      if (child.name === 'w:fldChar') this.fieldMark(child);
      else if (child.name === 'w:instrText') this.fields.instruct(textIn(child));
      else if (!look.hidden && !this.fields.hides) this.visible(child, look);
    }
    if (look.struck && this.text.length > start) this.strike(start);
  }

  /** What one person struck through may be many runs. */
  private strike(start: number): void {
    const last = this.hanging[this.hanging.length - 1];
    const goesOn = last?.kind === 'struck' && this.struckEnd === start;
    if (goesOn) this.hanging.pop();
    this.hanging.push({ kind: 'struck', text: (goesOn ? last.text : '') + this.text.slice(start) });
    this.struckEnd = this.text.length;
  }

  private lookOf(properties: XmlElement | undefined): RunLook {
    const { styles } = this.around;
    const looks = [
      lookIn(properties),
      styles.lookOf(valueIn(properties, 'w:rStyle')),
      styles.lookOf(this.style),
      styles.defaultLook,
    ];
    return looks.reduce(lookOver);
  }

  private visible(child: XmlElement, { ascii, ansi }: RunLook): void {
    switch (child.name) {
      case 'w:t':
        this.text += withSymbols(runText(child), ascii, ansi);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.text += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        this.text += '\n';
        break;
      case 'w:noBreakHyphen':
        this.text += '-';
        break;
      case 'w:sym':
        this.text += symbolAt(Number.parseInt(child.attributes['w:char'] ?? '', 16) || 32, child.attributes['w:font']);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:commentReference':
        this.hanging.push({ kind: 'note', element: child });
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.hanging.push(...drawn(child));
        break;
    }
  }

  private fieldMark(child: XmlElement): void {
    const ended = this.fields.mark(child);
    if (child.attributes['w:fldCharType'] === 'separate') this.resultStarts.push(this.text.length);
    if (ended === null) return;
    const start = ended.inResult ? this.resultStarts.pop() : this.text.length;
    if (this.fields.hides) return;
    if (ended.shown !== '' && this.text.length === (start ?? 0)) this.text += ended.shown;
    this.addLink(start ?? 0, linkOf(ended.instruction));
  }
}

function textIn(element: XmlElement): string {
  return element.children.filter(node => !isElement(node)).join('');
}

/** Word leaves out spaces at the ends unless they are to be kept, and takes a line end for a space. */
function runText(element: XmlElement): string {
  const text = textIn(element)
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/\u00ad/g, '');
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '');
}

/** A drawing's text boxes; without one, the drawing as a picture, by its description. */
function drawn(element: XmlElement): Hanging[] {
  const boxes = boxesIn(element).map((box): Hanging => ({ kind: 'box', element: box }));
  if (boxes.length > 0) return boxes;
  if ([...descendantsOf(element, 'v:rect')].some(({ attributes }) => attributes['?:hr'] !== undefined)) return [];
  const [named] = [...descendantsOf(element, 'wp:docPr')];
  const { descr, title, name } = named?.attributes ?? {};
  return [{ kind: 'picture', text: descr || title || name || '' }];
}

/** The contents of text boxes, in groups of drawings too. */
function boxesIn(element: XmlElement): XmlElement[] {
  return [...contentOf(element)].flatMap(child => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
}
