/** @throws if the page has no element of that id and type. */
export function byId<Element extends HTMLElement>(id: string, type: new () => Element): Element {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page has no element ${id} of the right type`);
  return found;
}

/** An element with plain text: markup in it is not interpreted. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** Shows in the page what was done, or what went wrong. */
export function say(message: string, isProblem: boolean): void {
  const outcome = byId('outcome', HTMLElement);
  outcome.textContent = message;
  outcome.className = isProblem ? 'problem' : '';
}
