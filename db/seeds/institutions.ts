import type { site } from '../schema/index.ts';
import type { PartyRow } from './cooperatives.ts';
import { applicantSpec, type InstitutionSpec, institutionSpecs } from './data/institutions.ts';
import type { Moment } from './moment.ts';
import { forum, observer, people } from './world.ts';
import { type EventRow, history } from './write.ts';

export type SiteRow = typeof site.$inferInsert;
export type Parties = { rows: PartyRow[]; sites: SiteRow[]; events: EventRow[] };

/** Every party that is not a cooperative: the forum first, observers, institutions, and one that has applied. */
export function otherParties(moment: Moment): Parties {
  const verified = institutionSpecs.map((spec, i) => institutionOf(spec, i, moment));
  const all = [forumParty(moment), ...observers(moment), ...verified, applied(moment)];
  return { rows: all.map((p) => p.row), sites: all.flatMap((p) => p.sites), events: all.flatMap((p) => p.events) };
}

type Made = { row: PartyRow; sites: SiteRow[]; events: EventRow[] };

function forumParty(moment: Moment): Made {
  const createdAt = moment.ago(700);
  const events = history('party', forum, [
    { type: 'party_founded', at: createdAt, userId: people.agus, partyId: forum },
  ]);
  const row: PartyRow = {
    id: forum,
    kind: 'forum',
    status: 'verified',
    name: 'Forum KKMP Kota Bogor',
    kecamatan: 'Bogor Tengah',
    address: 'Jl. Ir. H. Juanda No. 10',
    latitude: -6.5954,
    longitude: 106.7935,
    phone: '0251 000 1000',
    email: 'kantor@forum.example',
    version: events.length,
    createdAt,
    decidedAt: createdAt,
    demo: true,
  };
  return { row, sites: [], events };
}

function observers(moment: Moment): Made[] {
  const names: readonly [string, string, string][] = [
    [observer, 'Dekopinda Kota Bogor', 'Jl. Kapten Muslihat No. 21'],
    ['obs-pemkot', 'Bagian Perekonomian Kota Bogor', 'Jl. Ir. H. Juanda No. 12'],
  ];
  return names.map(([id, name, address], i) => {
    const createdAt = moment.ago(650 - i * 10);
    const events = history('party', id, [
      { type: 'party_verified', at: createdAt, userId: people.agus, partyId: forum },
    ]);
    const row: PartyRow = {
      id,
      kind: 'observer',
      status: 'verified',
      name,
      kecamatan: 'Bogor Tengah',
      address,
      version: events.length,
      createdAt,
      decidedAt: createdAt,
      decidedBy: people.agus,
      demo: true,
    };
    return { row, sites: [], events };
  });
}

function institutionOf(spec: InstitutionSpec, index: number, moment: Moment): Made {
  const appliedAt = moment.ago(520 - index * 7, index);
  const decidedAt = appliedAt + 30 * 3_600_000;
  const events = history('party', spec.id, [
    { type: 'party_applied', at: appliedAt, userId: null, partyId: spec.id, data: { kind: 'institution' } },
    { type: 'party_verified', at: decidedAt, userId: people.agus, partyId: forum },
  ]);
  const decided = { status: 'verified', decidedAt, decidedBy: people.agus } as const;
  return { row: { ...rowOf(spec, index, events, appliedAt), ...decided }, sites: sitesOf(spec, appliedAt), events };
}

function applied(moment: Moment): Made {
  const at = moment.ago(1, 3);
  const data = { kind: 'institution' };
  const events = history('party', applicantSpec.id, [
    { type: 'party_applied', at, userId: 'u-wawan', partyId: applicantSpec.id, data },
  ]);
  return { row: rowOf(applicantSpec, 90, events, at), sites: sitesOf(applicantSpec, at), events };
}

const rowOf = (spec: InstitutionSpec, index: number, events: EventRow[], createdAt: number): PartyRow => ({
  id: spec.id,
  kind: 'institution',
  status: 'applied',
  name: spec.name,
  type: spec.type,
  kecamatan: spec.kecamatan,
  address: spec.address,
  latitude: spec.latitude,
  longitude: spec.longitude,
  phone: `0251 000 20${String(index + 10).padStart(2, '0')}`,
  email: `kantor@${spec.domain}`,
  // Made up: no taxpayer's number begins with 9998.
  npwp: `9998${String(index + 10).padStart(12, '0')}`,
  approvalLimit: spec.approvalLimit,
  version: events.length,
  createdAt,
  demo: true,
});

const sitesOf = (spec: InstitutionSpec, createdAt: number): SiteRow[] =>
  spec.sites.map((place) => ({ ...place, partyId: spec.id, kecamatan: spec.kecamatan, createdAt }));
