import type { party } from '../schema/index.ts';
import { type Kelurahan, kecamatan, kelurahan } from './data/kelurahan.ts';
import type { Moment } from './moment.ts';
import { randomOf } from './random.ts';
import { neighbours } from './scale.ts';
import { cooperativeId, forum, managerId, people, slugOf } from './world.ts';
import { type EventRow, history } from './write.ts';

export type PartyRow = typeof party.$inferInsert;
/** A cooperative, with what the rest of the world derives from. */
export type Cooperative = {
  id: string;
  slug: string;
  name: string;
  place: Kelurahan;
  row: PartyRow;
  events: EventRow[];
};

/** The 68 of Kota Bogor; above that, villages around it until there are `count`. */
export function cooperativesOf(moment: Moment, count: number): Cooperative[] {
  const city = kelurahan.map((place) =>
    cooperativeOf(place, slugOf(place.name), kecamatan[place.code.slice(0, 8)]!, moment),
  );
  if (count <= city.length) return city;
  const around = neighbours(count - city.length).map(({ place, district }) =>
    cooperativeOf(place, place.code.replaceAll('.', ''), district, moment),
  );
  return [...city, ...around];
}

function cooperativeOf(place: Kelurahan, slug: string, district: string, moment: Moment): Cooperative {
  const random = randomOf(`cooperative ${place.code}`);
  const id = cooperativeId(slug);
  const name = `Koperasi ${titled(place.name)}`;
  const appliedAt = moment.ago(random.between(560, 640), random.between(0, 9));
  const decidedAt = appliedAt + random.between(20, 90) * 3_600_000;
  const events = history('party', id, [
    { type: 'party_applied', at: appliedAt, userId: managerId(slug), partyId: id, data: { kind: 'cooperative' } },
    { type: 'party_verified', at: decidedAt, userId: people.agus, partyId: forum },
  ]);
  const row: PartyRow = {
    id,
    kind: 'cooperative',
    status: 'verified',
    name,
    kelurahanCode: place.code,
    kelurahan: place.name,
    kecamatan: district,
    address: `Jl. ${titled(place.name)} No. ${random.between(2, 98)}, RT ${two(random.between(1, 6))}/RW ${two(random.between(1, 12))}`,
    latitude: place.latitude,
    longitude: place.longitude,
    phone: `0251 000 ${String(random.between(1000, 9999))}`,
    email: `${slug}@koperasi.example`,
    ...papers(place.code),
    weight: place.size * 300 + random.between(0, 250),
    version: events.length,
    createdAt: appliedAt,
    decidedAt,
    decidedBy: people.agus,
    demo: true,
  };
  return { id, slug, name, place, row, events };
}

/** Identifiers in the right shape that nobody can have: each begins with a run of nines or says DEMO. */
function papers(code: string) {
  const digits = code.replaceAll('.', '');
  const npwp = `9999${digits}00`;
  return {
    npwp,
    nitku: `${npwp}000000`,
    nib: `999${digits}`,
    nikKoperasi: `DEMO-${digits}`,
    ahuDecision: `AHU-DEMO-${digits}.AH.01.29.TAHUN 2025`,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');
/** `Marga jaya` is written so in the source; on a signboard it is `Marga Jaya`. */
const titled = (name: string): string => name.replaceAll(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
