import { type ComponentType, render } from 'preact';
import { jsx } from 'preact/jsx-runtime';

/** Shows a page's component. */
export function show(Page: ComponentType): void {
  render(jsx(Page, {}), document.body);
}
