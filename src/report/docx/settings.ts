import type { Part } from './package';
import { wordXml } from './xml';

/** Without this mode Word lays the document out as its version of 2007 did, and says so in its title. */
const MODE =
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

export const SETTINGS: Part = {
  kind: 'settings',
  path: 'word/settings.xml',
  content: wordXml('w:settings', `<w:defaultTabStop w:val="720"/>${MODE}`),
};
