import { isDeepStrictEqual } from 'node:util';
import { newSheet, type SheetModel, type WorkbookModel } from '../model';
import { addSheetPart } from './book/blank';
import type { OpenedFile } from './book/parts';
import type { Package } from './package/package';
import { spreadsheetNamespace } from './package/xml';
import { type OpenedSheet, readSheet } from './sheet/read-sheet';
import { writeSheet } from './sheet/write-sheet';
import { type Tab, writeTabs } from './tabs';

/** A file that was read, and the model as it was then. */
export interface ReadFile {
  readonly file: OpenedFile;
  readonly opened: readonly OpenedSheet[];
  readonly before: readonly SheetModel[];
}

/**
 * The file with what differs between `before` and the model. What did not change, and what the model does not know, has the same
 * bytes as before.
 * @throws BadInput if a change cannot be made without losing something.
 */
export function changedFile({ file: original, opened, before }: ReadFile, model: WorkbookModel): Uint8Array {
  const parts = original.parts.copy();
  // Formats and texts are counted while they are added.
  const file = { ...original, parts, styles: original.styles.original(), strings: original.strings.original() };
  const main = spreadsheetNamespace(parts.text(file.workbookPath));
  const tabs: Tab[] = [];
  for (const sheet of model.sheets) {
    const old = before.findIndex(({ name }) => name === sheet.origin);
    const [openedSheet, was] = [opened[old], before[old]];
    if (openedSheet && was) {
      writeSheet({ file, opened: openedSheet, before: was, after: sheet }, model);
      tabs.push({ sheet, old, path: openedSheet.part.path });
    } else {
      const path = addSheetPart(parts, main);
      const part = { name: sheet.name, path, kind: 'worksheet', isHidden: false } as const;
      writeSheet(
        { file, opened: readSheet(file, part, sheet.id).opened, before: emptySheet(sheet), after: sheet },
        model,
      );
      tabs.push({ sheet, old: null, path });
    }
  }
  const [formulasBefore, formulas] = [formulaPlaces(before), formulaPlaces(model.sheets)];
  const isComputed = valuesChanged(before, model) && formulasBefore.length + formulas.length > 0;
  writeTabs(file, tabs, isComputed);
  if (!isDeepStrictEqual(formulasBefore, formulas)) removeChain(file);
  writeShared(file);
  return parts.toBytes();
}

function emptySheet(sheet: SheetModel): SheetModel {
  return { ...newSheet(sheet.id, sheet.name), maxRows: sheet.maxRows, maxColumns: sheet.maxColumns };
}

function writeShared({ parts, workbookPath, styles, strings }: OpenedFile): void {
  put(parts, workbookPath, 'styles', styles.toXml());
  put(parts, workbookPath, 'sharedStrings', strings.toXml());
}

/** Null: nothing was added. */
function put(parts: Package, workbookPath: string, kind: 'styles' | 'sharedStrings', xml: string | null): void {
  if (xml === null) return;
  const known = parts.related(workbookPath, kind);
  if (known !== undefined) {
    parts.set(known, xml);
    return;
  }
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  // The usual name, because some programs look for the part by it.
  const usual = `xl/${kind}.xml`;
  const path = parts.has(usual) ? parts.add('xl', kind, 'xml', type, xml) : parts.addAt(usual, type, xml);
  parts.relate(workbookPath, kind, path);
}

/** The order in which Excel computed the formulas. It must not name a cell without a formula; Excel makes a new one. */
function removeChain({ parts, workbookPath }: OpenedFile): void {
  const chain = parts.relations(workbookPath).find(({ kind }) => kind === 'calcChain');
  if (chain === undefined) return;
  parts.unrelate(workbookPath, chain.id);
  if (parts.has(chain.target)) parts.remove(chain.target);
}

function valuesChanged(before: readonly SheetModel[], { sheets }: WorkbookModel): boolean {
  const rows = (all: readonly SheetModel[]) => all.map(sheet => sheet.rows);
  return !isDeepStrictEqual(rows(before), rows(sheets));
}

/** The cells with formulas, by sheet, row and column (from 0). */
function formulaPlaces(sheets: readonly SheetModel[]): string[] {
  const places: string[] = [];
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const [row, cells] of rows.entries()) {
      cells?.forEach((cell, column) => {
        if (cell?.formula !== undefined) places.push(`${sheet} ${row} ${column}`);
      });
    }
  }
  return places;
}
