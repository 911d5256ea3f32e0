import type { NavEntry } from './platform/http.ts';
import { catalogOf, type Lang } from './platform/i18n.ts';
import type { PartyKind, Role, Viewer } from './platform/viewer.ts';

const texts = catalogOf({
  catalog: { id: 'Katalog', en: 'Catalog' },
  orders: { id: 'Pesanan', en: 'Orders' },
  offers: { id: 'Penawaran', en: 'Offers' },
  awards: { id: 'Jatah', en: 'Awards' },
  consignments: { id: 'Kiriman', en: 'Consignments' },
  campaigns: { id: 'Belanja', en: 'Buying' },
  settlement: { id: 'Keuangan', en: 'Money' },
  inbox: { id: 'Kotak masuk', en: 'Inbox' },
  moderation: { id: 'Moderasi', en: 'Moderation' },
  parties: { id: 'Anggota', en: 'Members' },
  dashboard: { id: 'Pantauan', en: 'Monitoring' },
  observed: { id: 'Pantauan', en: 'Figures' },
  mentoring: { id: 'Dampingan', en: 'Mentoring' },
  transparency: { id: 'Transparansi', en: 'Transparency' },
});

type Key = keyof (typeof texts)['id'];
const at: Record<Key, string> = {
  catalog: '/',
  orders: '/orders',
  offers: '/offers',
  awards: '/awards',
  consignments: '/consignments',
  campaigns: '/campaigns',
  settlement: '/settlement',
  inbox: '/inbox',
  moderation: '/moderation',
  parties: '/parties',
  dashboard: '/dashboard',
  observed: '/observed',
  mentoring: '/mentoring',
  transparency: '/transparency',
};

/** At most five for each role fit the bar at the bottom of a phone; the inbox stands in the head. */
const entries: Record<PartyKind | 'none' | 'public', readonly Key[]> = {
  public: ['catalog', 'transparency'],
  none: ['catalog', 'transparency'],
  cooperative: ['offers', 'awards', 'consignments', 'campaigns', 'settlement', 'dashboard', 'inbox'],
  institution: ['catalog', 'orders', 'consignments', 'settlement', 'dashboard', 'inbox'],
  forum: ['catalog', 'moderation', 'orders', 'campaigns', 'parties', 'settlement', 'mentoring', 'dashboard', 'inbox'],
  observer: ['catalog', 'observed', 'transparency'],
  supplier: [],
};

/** What one role of a party does not do: the catalog is behind the forum's mark. */
const hidden: Partial<Record<Role, readonly Key[]>> = {
  administrator: ['catalog'],
  moderator: ['catalog', 'settlement'],
  mentor: ['catalog', 'moderation', 'settlement'],
  treasurer: ['catalog', 'moderation', 'mentoring'],
};

/** What does not fit a phone's bar: on wide screens only, and always on the account page. */
const wide: Partial<Record<Role, readonly Key[]>> = {
  ...{ manager: ['dashboard'], clerk: ['dashboard'] },
  ...{ administrator: ['mentoring', 'dashboard'], moderator: ['mentoring'] },
};

export function navigationFor(viewer: Viewer | null, lang: Lang): NavEntry[] {
  const keys = entries[viewer?.partyKind ?? 'public'].filter((key) => !(viewer && hidden[viewer.role]?.includes(key)));
  return keys.map((key) => ({
    ...{ key, href: at[key], label: texts[lang][key] },
    ...(key === 'inbox' ? { inHead: true as const } : {}),
    ...(viewer && wide[viewer.role]?.includes(key) ? { isWide: true as const } : {}),
  }));
}
