import { xmlText } from './xml';

/** How a run looks; the size in points. */
interface RunLook {
  readonly font?: string;
  readonly bold?: boolean | undefined;
  readonly color?: string;
  readonly size?: number | undefined;
  /** Whether it holds Thai. */
  readonly thai?: boolean;
}

/**
 * The properties of a run, in the order that the schema wants. Font, bold and size stand there for Latin and again, as `cs`, for
 * Thai: Word takes Thai's from there. `<w:cs/>`, which Word writes where somebody types Thai, has it check and break the text as Thai:
 * without it Word has been seen to do so by the rules for Latin text, with every word underlined.
 */
export function lookXml({ font, bold, color, size, thai }: RunLook): string {
  return (
    (font === undefined ? '' : fontsXml(xmlText(font))) +
    (bold === undefined ? '' : both('b', bold ? '' : ' w:val="false"')) +
    (color === undefined ? '' : `<w:color w:val="${color}"/>`) +
    (size === undefined ? '' : both('sz', ` w:val="${Math.round(size * 2)}"`)) +
    (thai ? '<w:cs/>' : '')
  );
}

function fontsXml(font: string): string {
  return `<w:rFonts${['ascii', 'hAnsi', 'eastAsia', 'cs'].map(script => ` w:${script}="${font}"`).join('')}/>`;
}

function both(property: string, value: string): string {
  return `<w:${property}${value}/><w:${property}Cs${value}/>`;
}
