import { xmlText } from './xml';

/** The style of a run; the size is in points. */
interface RunLook {
  readonly font?: string;
  readonly bold?: boolean | undefined;
  readonly color?: string;
  readonly size?: number | undefined;
  /** True if the run has Thai letters, and no Latin letters or digits. */
  readonly thai?: boolean;
}

/**
 * A run's properties in the order that the schema requires. Font, bold and size appear once for Latin text and again, as `cs`, for Thai,
 * because Word reads Thai's from there. `<w:cs/>` is what Word writes when somebody types Thai. Public projects report that without it Word
 * checks the text as Latin and breaks lines at spaces only (docs/adr/0004). A mixed run goes without, because it would turn its Latin part
 * into complex script as well.
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
