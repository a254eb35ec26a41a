/** What has measures, each read when it is asked for. */
interface Readable<Measure> {
  readonly rows: readonly number[];
  measureAt(row: number): Measure | null;
}

/** The measures above a row, the nearest first. */
export function* measuresAbove<Measure>({ rows, measureAt }: Readable<Measure>, row: number): Generator<Measure> {
  for (let at = row - 1; at >= (rows[0] ?? row); at -= 1) {
    const measure = measureAt(at);
    if (measure !== null) yield measure;
  }
}

/** The measures below a row. */
export function* measuresBelow<Measure>({ rows, measureAt }: Readable<Measure>, row: number): Generator<Measure> {
  for (let at = row + 1; at <= (rows[rows.length - 1] ?? row); at += 1) {
    const measure = measureAt(at);
    if (measure !== null) yield measure;
  }
}

/** The first measure that passes the test; null if none does. No row below it is read. */
export function firstMeasure<Measure>(
  { rows, measureAt }: Readable<Measure>,
  test: (measure: Measure) => boolean,
): Measure | null {
  for (const row of rows) {
    const measure = measureAt(row);
    if (measure !== null && test(measure)) return measure;
  }
  return null;
}
