import { INHERITED_COLUMNS, NEW_ROW, type Origins, type RowRecord } from './row-record';

// The รหัส cell in a sheet of layout 1: `id:print:mailed@as@since:group,unit,period`. Each of the last three is `id.print` or blank. Unknown
// fields at the end are left out. Layout 1 cannot hold the fields that layout 2 added.

const TEXT = /^([a-z][a-z0-9-]*):([a-z0-9]+)(?::([^:]*?)(?:@([^@:]*)@(\d{4}-\d\d-\d\d))?)?(?::([^:]*))?$/;

export function readFormat1(text: string): RowRecord | null {
  const [, id, print, mailed = null, as = '', since, origins = ''] = TEXT.exec(text) ?? [];
  if (id === undefined || print === undefined) return null;
  const standing = since === undefined ? null : { as, since };
  return { ...NEW_ROW, id, print, mailed, standing, origins: readOrigins(origins) };
}

export function format1({ id, print, mailed, standing, origins }: RowRecord): string {
  const blanks = INHERITED_COLUMNS.map(column => {
    const origin = origins[column];
    return origin ? `${origin.id}.${origin.print}` : '';
  });
  const letters = standing === null ? (mailed ?? '') : `${mailed ?? ''}@${standing.as}@${standing.since}`;
  const text = `${id}:${print}:${letters}`;
  return blanks.some(blank => blank !== '') ? `${text}:${blanks.join(',')}` : text;
}

function readOrigins(text: string): Origins {
  const blanks = text.split(',').map(blank => blank.split('.'));
  return Object.fromEntries(
    INHERITED_COLUMNS.flatMap((column, index) => {
      const [id = '', print = ''] = blanks[index] ?? [];
      return id === '' ? [] : [[column, { id, print }]];
    }),
  );
}
