import { oncePerKind } from '../../../office/kinds/once-per-kind';
import type { Settings } from '../../../office/settings/settings';
import type { StaffColumn } from '../../../register/columns';
import { matchesOf, textKey, visibleText } from '../../../thai/text/text';
import type { RowRule } from '../../findings/finding';
import { isVisit, nameAfter } from './office-name';

/** Words that come before an office's name: anywhere in a text, and at the start of a name. */
const naming = oncePerKind(({ namedOffices }) => {
  const words = `(?:${namedOffices.join('|')})`;
  return { anywhere: new RegExp(words, 'g'), first: new RegExp(`^${words} ?`) };
});
/** The rest of an office's full name after its place. */
const DISTRICT = / ?(?:อำเภอ|อ\.|จังหวัด|จ\.).*$/;

/** A neighbouring office's name left over from a copied file. Nothing is reported until the office has set its own name. */
export const otherOffice: RowRule = ({ measure }, { settings }) => {
  if (settings.officeName === '') return [];
  const texts: readonly (readonly [StaffColumn, string])[] = [
    ['method', measure.method],
    ['unit', measure.inherits.unit ? '' : measure.unitText],
    ...measure.results,
    ['suggestion', measure.suggestion],
    ['evidence', measure.evidence],
  ];
  return texts.flatMap(([column, text]) => {
    const office = text === '' ? null : strangerIn(visibleText(text), column, settings);
    return office === null
      ? []
      : [{ rule: 'otherOffice', severity: 'warning', row: measure.row, column, data: { office } }];
  });
};

function strangerIn(text: string, column: StaffColumn, settings: Settings): string | null {
  const kinds = matchesOf(text, naming(settings.kind).anywhere);
  if (kinds.length === 0) return null;
  const own = ownNames(settings);
  let visitedUpTo = -1;
  for (const match of kinds) {
    const start = match.index ?? 0;
    const kindEnd = start + match[0].length;
    const name = nameAfter(text, start, kindEnd, column === 'unit');
    if (name === null || own.some(one => textKey(name).startsWith(one))) continue;
    const end = kindEnd + name.length;
    const isNext = visitedUpTo >= 0 && /^[ ,/]*(?:และ|กับ)? ?$/.test(text.slice(visitedUpTo, start));
    if (!isNext && !isVisit(text, start, end, settings.kind)) return text.slice(start, end);
    visitedUpTo = end;
  }
  return null;
}

/** Keys of our own name and of our province, whose provincial office everybody mentions. */
function ownNames({ officeName, province, kind }: Settings): readonly string[] {
  const name = visibleText(officeName).replace(naming(kind).first, '').replace(DISTRICT, '');
  return [textKey(name), textKey(province)].filter(key => key !== '');
}
