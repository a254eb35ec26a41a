import type { PlainDate } from '../thai/dates/calendar';
import { fingerprint } from './fingerprint';

/** The office has asked its units for the results of a round. There is one request at a time: the next one takes its place. */
export interface ResultRequest {
  /** B.E. */
  readonly fiscalYear: number;
  readonly round: 6 | 12;
  /** The day by which results are asked for. */
  readonly by: PlainDate;
  /** The day on which it was first made. */
  readonly asked: PlainDate;
  /** Fingerprints of the addresses that had a letter on that day before the request was made. They are told of it on the next working day. */
  readonly toldBefore: readonly string[];
}

/** Reads the property; null if there is none, or it is of another fiscal year (B.E.). */
export function readRequest(text: string | null, fiscalYear: number): ResultRequest | null {
  const request = text === null ? null : (JSON.parse(text) as ResultRequest);
  return request?.fiscalYear === fiscalYear ? request : null;
}

export function requestText(request: ResultRequest): string {
  return JSON.stringify(request);
}

/** True if both ask for the same: repeating a request makes no new one. */
export function isSameRequest(a: ResultRequest | null, b: Pick<ResultRequest, 'fiscalYear' | 'round' | 'by'>): boolean {
  return a !== null && a.fiscalYear === b.fiscalYear && a.round === b.round && a.by === b.by;
}

/** How `toldBefore` names an address. */
export function addressPrint(address: string): string {
  return fingerprint(address.toLowerCase());
}
