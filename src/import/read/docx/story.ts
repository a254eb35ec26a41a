import { childOf, type XmlElement } from '../file/xml';
import type { TextLink } from '../read-table';
import { contentOf } from './content';
import { Fields } from './fields';
import type { ListNumbers } from './list-numbers';
import { valueIn } from './properties';
import { type Hanging, RunReader, type Surroundings } from './runs';
import { lookIn, numberingIn } from './styles';

/** What a cell, a text box or a note holds. */
export interface Content {
  /** Paragraphs and line breaks are "\n". */
  readonly text: string;
  readonly links: readonly TextLink[];
  readonly hanging: readonly Hanging[];
  /** The tables in it, which are not part of the text. */
  readonly tables: readonly XmlElement[];
}

export interface Paragraph extends Omit<Content, 'tables'> {
  /** The paragraph's end was deleted or is hidden, so the next one goes on in the same line. */
  readonly goesOn: boolean;
}

/** A document's paragraphs in their order. Text boxes and notes are stories of their own, because their lists count apart. */
export class Story {
  constructor(
    private readonly around: Surroundings & { levelOfStyle(list: string, style: string): number | undefined },
    private readonly numbers: ListNumbers,
  ) {}

  /** A cell, a text box or a note. */
  content(element: XmlElement): Content {
    const paragraphs: Paragraph[] = [];
    const tables: XmlElement[] = [];
    const fields = new Fields();
    for (const block of contentOf(element)) {
      if (block.name === 'w:p') paragraphs.push(this.paragraph(block, fields));
      if (block.name === 'w:tbl') tables.push(block);
    }
    return { ...joined(paragraphs), tables };
  }

  paragraph(element: XmlElement, fields: Fields): Paragraph {
    const properties = childOf(element, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const style = valueIn(properties, 'w:pStyle') ?? this.around.styles.normal;
    const isHidden = lookIn(mark).hidden ?? this.around.styles.lookOf(style).hidden;
    const goesOn = isHidden === true || ['w:del', 'w:moveFrom'].some(name => childOf(mark, name));
    const reader = new RunReader(this.around, fields, style);
    reader.read(element);
    // In Word, a paragraph that goes on has the numbering of the one in which it ends.
    const number = goesOn ? '' : this.numberOf(properties, style);
    const text = reader.text === '' ? number.trim() : number + reader.text;
    return { text, links: reader.links, hanging: reader.hanging, goesOn };
  }

  private numberOf(properties: XmlElement | undefined, style: string | undefined): string {
    const own = numberingIn(properties);
    const styled = this.around.styles.numberingOf(style);
    const id = own.id ?? styled.id;
    if (id === undefined || id === '0') return '';
    const ofStyle = own.id === undefined ? this.levelOfStyle(id, style) : undefined;
    return this.numbers.next(id, own.level ?? ofStyle ?? styled.level ?? 0);
  }

  /** A list's level may name the paragraph style that it numbers. */
  private levelOfStyle(list: string, style: string | undefined): number | undefined {
    const levels = this.around.styles.chainOf(style).map(one => this.around.levelOfStyle(list, one));
    return levels.find(level => level !== undefined);
  }
}

/** One text of all paragraphs. One that goes on is in a line with the next. */
export function joined(paragraphs: readonly Paragraph[]): Paragraph {
  const text = paragraphs.map((one, index) => {
    const isLast = index === paragraphs.length - 1;
    return isLast || one.goesOn ? one.text : `${one.text}\n`;
  });
  return {
    text: text.join(''),
    links: paragraphs.flatMap(({ links }) => links),
    hanging: paragraphs.flatMap(({ hanging }) => hanging),
    goesOn: paragraphs[paragraphs.length - 1]?.goesOn ?? false,
  };
}
