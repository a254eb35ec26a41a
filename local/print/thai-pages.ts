import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Prints a document with Thai page numbers. LibreOffice reads Word's page number format `thaiNumbers` as Western digits. Its
 * own format for this, NATIVE_NUMBERING (12), does not exist in .docx; it uses the digits of the text's language.
 */
const MACRO = `Sub PrintThai(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  Dim thai As New com.sun.star.lang.Locale
  Dim document, styles, fields, field, index
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  filter(0).Name = "FilterName" : filter(0).Value = "writer_pdf_Export"
  thai.Language = "th" : thai.Country = "TH"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  styles = document.StyleFamilies.getByName("PageStyles")
  For index = 0 To styles.Count - 1
    styles.getByIndex(index).NumberingType = CInt(12)
  Next
  fields = document.getTextFields().createEnumeration()
  Do While fields.hasMoreElements()
    field = fields.nextElement()
    If field.supportsService("com.sun.star.text.textfield.PageNumber") Then field.Anchor.CharLocale = thai
  Loop
  document.storeToURL(target, filter())
  document.close(True)
End Sub
`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const LIBRARY = `${HEAD}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Thai"/></library:library>`;
const MODULE = `${HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Thai" script:language="StarBasic">${MACRO.replaceAll('"', '&quot;')}</script:module>`;

/** Adds the macro to a LibreOffice profile. LibreOffice must have started once before, because its first start would overwrite the macro. */
export function addThaiMacro(profile: string): void {
  const library = join(profile, 'user/basic/Standard');
  writeFileSync(join(library, 'script.xlb'), LIBRARY);
  writeFileSync(join(library, 'Thai.xba'), MODULE);
}

/** The URL with which LibreOffice runs the macro. The paths must be plain ASCII letters. */
export function thaiMacroCall(docx: string, pdf: string): string {
  const [source, target] = [docx, pdf].map(path => `"${pathToFileURL(path).href}"`);
  return `macro:///Standard.Thai.PrintThai(${source},${target})`;
}
