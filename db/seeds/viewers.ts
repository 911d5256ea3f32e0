import type { PartyKind, Role, Viewer } from '../../src/platform/viewer.ts';
import type { Cooperative } from './cooperatives.ts';
import { institutionSpecs } from './data/institutions.ts';
import { managerNames, personSpecs } from './data/people.ts';
import { forum, managerEmail, managerId } from './world.ts';

/** A named person of an institution, acting for it. */
export function buyer(userId: string, institutionId: string): Viewer {
  const person = personSpecs.find((one) => `u-${one.id}` === userId)!;
  const role = person.roles.find(([party]) => party === institutionId)![1];
  const partyName = institutionSpecs.find((one) => one.id === institutionId)!.name;
  return viewer(
    { userId, userName: person.name, email: person.email, partyId: institutionId, partyName, role },
    'institution',
  );
}

/** Whoever does this for an institution; the first of them. */
export function buyerAs(role: Role, institutionId: string): Viewer {
  const person = personSpecs.find((one) =>
    one.roles.some(([party, does]) => party === institutionId && does === role),
  )!;
  return { ...buyer(`u-${person.id}`, institutionId), role };
}

/** One of the forum's staff. */
export function staff(userId: string): Viewer {
  const person = personSpecs.find((one) => `u-${one.id}` === userId)!;
  const role = person.roles.find(([party]) => party === forum)![1];
  const partyName = 'Forum KKMP Kota Bogor';
  return viewer({ userId, userName: person.name, email: person.email, partyId: forum, partyName, role }, 'forum');
}

/** A cooperative's manager. */
export const seller = ({ id, slug, name }: Cooperative): Viewer =>
  viewer(
    {
      userId: managerId(slug),
      userName: managerNames[slug] ?? slug,
      email: managerEmail(slug),
      partyId: id,
      partyName: name,
      role: 'manager',
    },
    'cooperative',
  );

type Who = { userId: string; userName: string; email: string; partyId: string; partyName: string; role: Role };

const viewer = (who: Who, partyKind: PartyKind): Viewer => ({
  ...who,
  partyKind,
  partyStatus: 'verified',
  sessionToken: '',
  membershipId: '',
  memberships: 1,
});
