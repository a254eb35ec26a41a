/** Groups consecutive numbers: 4, 5, 7 gives two runs, 4-5 and 7. */
export function runs(sorted: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const at of sorted) {
    const last = found[found.length - 1];
    if (last && last.first + last.count === at) last.count += 1;
    else found.push({ first: at, count: 1 });
  }
  return found;
}
