import { childOf, isElement, type XmlElement } from '../file/xml';
import { switchIn } from './properties';

/** Elements that only wrap others. Of tracked changes, what was inserted is content, and what was deleted is not. */
const WRAPPERS = new Set([
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
  'w:ruby',
  'w:rubyBase',
]);
const GONE = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:sdtPr']);

/** The elements in an element as a person sees them: without what wraps them, and one branch of each choice. */
export function* contentOf(element: XmlElement): Generator<XmlElement> {
  for (const node of element.children) {
    if (!isElement(node) || GONE.has(node.name)) continue;
    if (WRAPPERS.has(node.name)) yield* contentOf(node);
    else if (node.name === 'w:sdt') yield* contentOf(controlContent(node));
    else if (node.name === 'mc:AlternateContent') yield* contentOf(branchOf(node));
    else yield node;
  }
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** The first branch that asks for no namespace unknown to us; else the fallback. */
export function branchOf(choice: XmlElement): XmlElement {
  const branches = choice.children.filter(isElement);
  const known = branches.find(
    ({ name, attributes }) => name === 'mc:Choice' && !/\?/.test(attributes['Requires'] ?? ''),
  );
  return known ?? childOf(choice, 'mc:Fallback') ?? branches[0] ?? NOTHING;
}

/** What a content control holds. A box to tick becomes ✓ or ☐, because Word's own ticked box is ☒. A hint to fill it in is nothing. */
function controlContent(control: XmlElement): XmlElement {
  const properties = childOf(control, 'w:sdtPr');
  const content = childOf(control, 'w:sdtContent') ?? NOTHING;
  if (switchIn(properties, 'w:showingPlcHdr')) return withText(content, '');
  const box = childOf(properties, 'w14:checkbox');
  if (!box) return content;
  return withText(
    content,
    ['1', 'true'].includes(childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '') ? '✓' : '☐',
  );
}

/** The element with this text in place of each of its texts and symbols. */
function withText(element: XmlElement, text: string): XmlElement {
  if (element.name === 'w:t' || element.name === 'w:sym') return { name: 'w:t', attributes: {}, children: [text] };
  return {
    name: element.name,
    attributes: element.attributes,
    children: element.children.map(node => (isElement(node) ? withText(node, text) : node)),
  };
}
