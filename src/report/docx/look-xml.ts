import { xmlText } from './xml';

/** The style of a run; the size is in points. */
interface RunLook {
  readonly font?: string;
  readonly bold?: boolean | undefined;
  readonly color?: string;
  readonly size?: number | undefined;
  /** True if the run has Thai letters. */
  readonly thai?: boolean;
}

/**
 * A run's properties in the order that the schema requires. Font, bold and size appear once for Latin text and again, as `cs`, for Thai,
 * because Word reads Thai's from there. `<w:cs/>`, which Word writes when somebody types Thai, makes Word check and break the text as Thai:
 * without it we saw Word use the rules for Latin text and underline every word.
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
