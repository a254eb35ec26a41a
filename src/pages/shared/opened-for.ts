/** The cut-off for which a page was opened, as it stands in a field for a day; '' for the usual one. */
export function cutOffOf({ cutOff }: { readonly cutOff?: number }): string {
  return cutOff === undefined ? '' : String(cutOff).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** The same as a number, because a page is opened with numbers only. */
export function cutOffNumber(cutOff: string): { readonly cutOff?: number } {
  return cutOff === '' ? {} : { cutOff: Number(cutOff.replace(/-/g, '')) };
}
