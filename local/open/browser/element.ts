type Child = Node | string;

/** Makes an element. Texts become text nodes, never markup. Attributes with null are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number | null>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

export function button(label: string, press: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

const URLS = /https?:\/\/[^\s<>"]+/g;

/** The text, with its web addresses as links. */
export function linkified(text: string, tabIndex = 0): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { 0: url, index } of text.matchAll(URLS)) {
    nodes.push(document.createTextNode(text.slice(at, index)), linkTo(url, url, tabIndex));
    at = index + url.length;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

export function linkTo(url: string, text: string, tabIndex = 0): HTMLAnchorElement {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', tabindex: tabIndex }, text);
}
