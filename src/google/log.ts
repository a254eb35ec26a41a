import { reasonOf } from '../problem';

/**
 * Writes a fault into the script's log, which every editor of the sheet can read, and which may be kept elsewhere: so without
 * e-mail addresses, which Google's errors sometimes repeat.
 */
export function logFault(what: string, fault: unknown): void {
  console.warn(`${what}: ${reasonOf(fault).replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…')}`);
}
