import type { PartyKind, Role, Viewer } from '../../src/platform/viewer.ts';
import type { Cooperative } from './cooperatives.ts';
import { institutionSpecs } from './data/institutions.ts';
import { managerNames, personSpecs } from './data/people.ts';
import { managerEmail, managerId } from './world.ts';

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
