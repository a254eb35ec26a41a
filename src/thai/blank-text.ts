/** Whether a cell's text says nothing: blank, or a dash or dots that stand for it. */
export function isBlankText(text: string): boolean {
  return /^[-–—_.…\s]*$/.test(text);
}
