/** The page's element of that id. */
export function byId<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no ${id}`);
  return found;
}

/** An element that holds the text as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Shows in the page's outcome what was done, or what stands in the way. */
export function say(message: string, isProblem: boolean): void {
  const outcome = byId('outcome', HTMLElement);
  outcome.textContent = message;
  outcome.className = isProblem ? 'problem' : '';
}
