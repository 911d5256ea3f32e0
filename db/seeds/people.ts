import type { Role } from '../../src/platform/viewer.ts';
import type { account, membership, user } from '../schema/index.ts';
import type { Cooperative } from './cooperatives.ts';
import { firstNames, lastNames, managerNames, personSpecs } from './data/people.ts';
import type { Moment } from './moment.ts';
import { randomOf } from './random.ts';
import { clerkEmail, clerkId, managerEmail, managerId } from './world.ts';

/**
 * `demoPassword`, hashed by `hashPassword` of src/identity/password.ts once: a hash has a random salt, and the world must come out the
 * same each time. `npm test` checks that it still opens.
 */
export const passwordHash =
  'scrypt:16384:8:5:afc7ab11d4752b4e6eae3a18c0bc2b46:cc2dd2c9c876b02547521443c08e5476b5dd853f23a956963974b232b1662c15';

type Person = {
  id: string;
  name: string;
  email: string;
  roles: readonly (readonly [party: string, role: Exclude<Role, 'guest'>])[];
};

export type People = {
  users: (typeof user.$inferInsert)[];
  accounts: (typeof account.$inferInsert)[];
  memberships: (typeof membership.$inferInsert)[];
};

/** Everybody with an account: the named people, and a manager and a clerk for each cooperative. */
export function peopleOf(cooperatives: readonly Cooperative[], moment: Moment): People {
  const named = personSpecs.map((spec) => ({ ...spec, id: `u-${spec.id}` }));
  const everybody: Person[] = [...named, ...cooperatives.flatMap(staffOf)];
  const joined = new Date(moment.ago(645));
  return {
    users: everybody.map(({ id, name, email }) => ({
      id,
      name,
      email,
      emailVerified: true,
      createdAt: joined,
      updatedAt: joined,
    })),
    accounts: everybody.map(({ id }) => ({
      id: `account-${id}`,
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      createdAt: joined,
      updatedAt: joined,
    })),
    memberships: everybody.flatMap(({ id, roles }) =>
      roles.map(([partyId, role]) => ({
        id: `member-${id.slice(2)}-${partyId}-${role}`,
        userId: id,
        partyId,
        role,
        createdAt: joined.getTime(),
      })),
    ),
  };
}

function staffOf({ id, slug }: Cooperative): Person[] {
  const random = randomOf(`people ${slug}`);
  const someone = () => `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  return [
    { id: managerId(slug), name: managerNames[slug] ?? someone(), email: managerEmail(slug), roles: [[id, 'manager']] },
    { id: clerkId(slug), name: someone(), email: clerkEmail(slug), roles: [[id, 'clerk']] },
  ];
}
