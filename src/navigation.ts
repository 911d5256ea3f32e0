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
};

/** At most five for each role, so that they fit the bar at the bottom of a phone; the inbox stands in the head. */
const entries: Record<PartyKind | 'none' | 'public', readonly Key[]> = {
  public: ['catalog'],
  none: ['catalog'],
  cooperative: ['offers', 'awards', 'consignments', 'campaigns', 'settlement', 'inbox'],
  institution: ['catalog', 'orders', 'consignments', 'settlement', 'dashboard', 'inbox'],
  forum: ['catalog', 'moderation', 'orders', 'campaigns', 'parties', 'settlement', 'mentoring', 'dashboard', 'inbox'],
  observer: ['catalog', 'observed'],
  supplier: [],
};

/** What one role of a party does not do, or has elsewhere: the catalog behind the forum's mark, the figures on the account page. */
const hidden: Partial<Record<Role, readonly Key[]>> = {
  administrator: ['catalog', 'mentoring', 'dashboard'],
  moderator: ['catalog', 'settlement', 'mentoring'],
  mentor: ['catalog', 'moderation', 'settlement'],
  treasurer: ['catalog', 'moderation', 'mentoring'],
};

export function navigationFor(viewer: Viewer | null, lang: Lang): NavEntry[] {
  const keys = entries[viewer?.partyKind ?? 'public'].filter((key) => !(viewer && hidden[viewer.role]?.includes(key)));
  return keys.map((key) => ({
    ...{ key, href: at[key], label: texts[lang][key] },
    ...(key === 'inbox' ? { inHead: true as const } : {}),
  }));
}
