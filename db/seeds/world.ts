/**
 * Names the tests and the pages of the demo world rely on. Constants only: nothing here reads a database or a clock.
 * Cooperatives are `kop-<kelurahan>`, their people `u-manager-<kelurahan>` and `u-clerk-<kelurahan>`, their offers
 * `offer-<kelurahan>-<commodity>`; the kelurahan in lower case without spaces.
 */
export const demoPassword = 'lumbung-demo-2026';

/** `Batu Tulis` → `batutulis`. */
export const slugOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
export const cooperativeId = (slug: string): string => `kop-${slug}`;
export const managerId = (slug: string): string => `u-manager-${slug}`;
export const clerkId = (slug: string): string => `u-clerk-${slug}`;
export const managerEmail = (slug: string): string => `manager.${slug}@koperasi.example`;
export const clerkEmail = (slug: string): string => `clerk.${slug}@koperasi.example`;
export const offerId = (slug: string, commodityId: string): string => `offer-${slug}-${commodityId}`;
/** `number` counts an offer's revisions from 1. */
export const revisionId = (offer: string, number: number): string => `${offer}-r${number}`;

export const forum = 'forum-bogor';
export const observer = 'obs-dekopinda';
export const institutions = {
  rsud: 'inst-rsud',
  kitchenBantarjati: 'inst-sppg-bantarjati',
  kitchenKencana: 'inst-sppg-kencana',
  kitchenCikaret: 'inst-sppg-cikaret',
  school: 'inst-smk-pangan',
  boarding: 'inst-pesantren-rancamaya',
  hotel: 'inst-hotel-kebunraya',
  office: 'inst-dinsos',
} as const;
/** Applied with its papers and waits for the forum's staff. */
export const applicant = 'inst-katering-sunda';
export const rsudSite = 'site-rsud-gudang';

export const people = {
  sari: 'u-sari',
  hendra: 'u-hendra',
  lilis: 'u-lilis',
  rina: 'u-rina',
  dedi: 'u-dedi',
  agus: 'u-agus',
  maya: 'u-maya',
  tuti: 'u-tuti',
  pemantau: 'u-pemantau',
  ujang: 'u-ujang',
  managerBatutulis: 'u-manager-batutulis',
  managerEmpang: 'u-manager-empang',
  managerTegallega: 'u-manager-tegallega',
  managerCibogor: 'u-manager-cibogor',
} as const;

export type DemoAccount = { name: string; role: string; party: string; email: string };
/** Whom to sign in as first; the password of all of them is `demoPassword`. */
export const demoAccounts: readonly DemoAccount[] = [
  { name: 'Sari Dewi', role: 'requester', party: 'RSUD Kota Bogor', email: 'sari@rsud.example' },
  { name: 'Hendra Wijaya', role: 'approver', party: 'RSUD Kota Bogor', email: 'hendra@rsud.example' },
  { name: 'Lilis Suryani', role: 'payer', party: 'RSUD Kota Bogor', email: 'lilis@rsud.example' },
  { name: 'Asep Sutisna', role: 'manager', party: 'Koperasi Batu Tulis', email: managerEmail('batutulis') },
  { name: 'Neneng Kurniasih', role: 'manager', party: 'Koperasi Empang', email: managerEmail('empang') },
  { name: 'Dadang Hermawan', role: 'manager', party: 'Koperasi Tegallega', email: managerEmail('tegallega') },
  { name: 'Euis Komariah', role: 'manager', party: 'Koperasi Cibogor', email: managerEmail('cibogor') },
  { name: 'Ujang Saepudin', role: 'clerk', party: 'Koperasi Batu Tulis', email: 'ujang@koperasi.example' },
  { name: 'Rina Hidayat', role: 'moderator', party: 'Forum KKMP Kota Bogor', email: 'rina@forum.example' },
  { name: 'Dedi Permana', role: 'moderator', party: 'Forum KKMP Kota Bogor', email: 'dedi@forum.example' },
  { name: 'Agus Salim', role: 'administrator', party: 'Forum KKMP Kota Bogor', email: 'agus@forum.example' },
  { name: 'Maya Anggraini', role: 'mentor', party: 'Forum KKMP Kota Bogor', email: 'maya@forum.example' },
  { name: 'Tuti Rahayu', role: 'treasurer', party: 'Forum KKMP Kota Bogor', email: 'tuti@forum.example' },
  { name: 'Bambang Prasetyo', role: 'observer', party: 'Dekopinda Kota Bogor', email: 'pemantau@dekopinda.example' },
];
