import type { Part } from './package';
import { wordXml } from './xml';

/** Without this mode Word uses the layout of Word 2007 and says so in the window's title. */
const MODE =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

export const SETTINGS: Part = {
  kind: 'settings',
  path: 'word/settings.xml',
  content: wordXml('w:settings', `<w:defaultTabStop w:val="720"/>${MODE}`),
};
