/** The words of whatever a service threw. */
export function reasonOf(refusal: unknown): string {
  return refusal instanceof Error ? refusal.message : String(refusal);
}
