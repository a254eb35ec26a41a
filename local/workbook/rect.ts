/** A block of cells. Rows and columns count from 0, both ends inclusive. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function encloses(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top > rect.bottom || rect.left > rect.right ? null : rect;
}

/** What is left of `from` without `hole`: at most four blocks. */
export function subtract(from: Rect, hole: Rect): Rect[] {
  const common = intersect(from, hole);
  if (common === null) return [from];
  const pieces: Rect[] = [];
  if (common.top > from.top) pieces.push({ ...from, bottom: common.top - 1 });
  if (common.bottom < from.bottom) pieces.push({ ...from, top: common.bottom + 1 });
  const middle = { ...from, top: common.top, bottom: common.bottom };
  if (common.left > from.left) pieces.push({ ...middle, right: common.left - 1 });
  if (common.right < from.right) pieces.push({ ...middle, left: common.right + 1 });
  return pieces;
}

/** The names of a block's two ends on each axis. */
const AXES = { rows: ['top', 'bottom'], columns: ['left', 'right'] } as const;
export type Axis = keyof typeof AXES;

/** The block after `count` rows or columns were inserted before `at`. A block around that position grows. */
export function afterInsert(rect: Rect, axis: Axis, at: number, count: number): Rect {
  const [start, end] = AXES[axis];
  if (rect[end] < at) return rect;
  return { ...rect, [start]: rect[start] >= at ? rect[start] + count : rect[start], [end]: rect[end] + count };
}

/** The block after `count` rows or columns from `at` were deleted; null if nothing is left of it. */
export function afterDelete(rect: Rect, axis: Axis, at: number, count: number): Rect | null {
  const [start, end] = AXES[axis];
  const moved = (index: number, gone: number) => (index < at ? index : index < at + count ? gone : index - count);
  const cut = { ...rect, [start]: moved(rect[start], at), [end]: moved(rect[end], at - 1) };
  return cut[start] > cut[end] ? null : cut;
}
