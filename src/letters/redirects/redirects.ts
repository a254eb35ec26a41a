import { fingerprint } from '../../memory/fingerprint';
import type { Ledger } from '../../memory/letter-record';
import type { MailWatch } from '../../memory/mail-watch';
import { isAddress, isOfDomains, isReachedByMail } from '../../office/units/reach';
import type { Unit } from '../../office/units/unit';

/** What changed about where letters go. It may be right, a slip, or somebody who wants to read other people's letters. */
export interface Redirects {
  readonly moved: readonly MovedAddress[];
  /** The limit of domains that was lifted or widened: before and now (empty if there is none now). */
  readonly limit: { readonly before: readonly string[]; readonly now: readonly string[] } | null;
}

/** A unit, or its head, that has had letters at another address and none at the present one. */
export interface MovedAddress {
  readonly role: Role;
  readonly from: string;
  readonly to: string;
  /** The unit that has had letters at the present address; null if there is none. */
  readonly usedBy: string | null;
}

/** Who a letter is for: a unit, or the head of a unit. */
export interface Role {
  readonly of: 'unit' | 'head';
  readonly unit: string;
}

/** Identifies the role in the letter records. */
export function rolePrint({ of, unit }: Role): string {
  return fingerprint(`${of}:${unit}`);
}

export function redirectsOf(
  units: readonly Unit[],
  {
    ledger,
    watch,
    domains,
  }: { readonly ledger: Ledger; readonly watch: MailWatch; readonly domains: readonly string[] },
): Redirects {
  const before = watch.domains;
  const isWider = domains.length === 0 || domains.some(domain => !isOfDomains(domain, before));
  return {
    moved: movedAddresses(units, ledger),
    limit: before.length > 0 && isWider ? { before, now: domains } : null,
  };
}

/** What to remember of the redirects: those that are told now, and those that were told and still hold. */
export function watchAfter({ moved }: Redirects, domains: readonly string[]): MailWatch {
  return { domains, moved: moved.map(movePrint).slice(0, MOST_REMEMBERED) };
}

/** The redirects that the owner has not been told of. */
export function untold({ moved, limit }: Redirects, { moved: told }: MailWatch): Redirects {
  const isFull = told.length >= MOST_REMEMBERED;
  return { moved: isFull ? [] : moved.filter(one => !told.includes(movePrint(one))), limit };
}

export function hasRedirects({ moved, limit }: Redirects): boolean {
  return moved.length > 0 || limit !== null;
}

/** A property holds 9 KB. So many changes at once are one event, such as a sorted column, and are told together. */
const MOST_REMEMBERED = 400;

function movePrint({ role, to }: MovedAddress): string {
  return fingerprint(`${rolePrint(role)} ${to}`);
}

function movedAddresses(units: readonly Unit[], ledger: Ledger): MovedAddress[] {
  const had = addressesByRole(ledger);
  const unitNames = new Map(units.map(({ name }) => [rolePrint({ of: 'unit', unit: name }), name]));
  return units
    .flatMap(unit => rolesOf(unit))
    .flatMap(({ role, address }): MovedAddress[] => {
      const to = address.toLowerCase();
      const earlier = had.get(rolePrint(role)) ?? [];
      const [from] = earlier;
      if (from === undefined || earlier.includes(to)) return [];
      const others = (ledger.get(to)?.roles ?? []).map(print => unitNames.get(print) ?? null);
      return [{ role, from, to, usedBy: others.find(name => name !== null) ?? null }];
    });
}

function rolesOf(unit: Unit) {
  const { name, email, headEmail } = unit;
  const roles = [
    { role: { of: 'unit', unit: name }, address: isReachedByMail(unit) ? email : '' },
    { role: { of: 'head', unit: name }, address: headEmail },
  ] as const;
  return roles.filter(({ address }) => isAddress(address));
}

/** By the role's fingerprint: the addresses at which it has had letters, the latest first. */
function addressesByRole(ledger: Ledger): ReadonlyMap<string, readonly string[]> {
  const latestFirst = [...ledger].sort(([, a], [, b]) => ((a.told ?? '') < (b.told ?? '') ? 1 : -1));
  const addresses = new Map<string, string[]>();
  for (const [address, { roles = [] }] of latestFirst) {
    for (const role of roles) addresses.set(role, [...(addresses.get(role) ?? []), address]);
  }
  return addresses;
}
