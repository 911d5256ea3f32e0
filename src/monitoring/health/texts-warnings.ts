import { catalogOf } from '../../platform/i18n.ts';
import type { WarningCode } from '../rules/health/index.ts';

export const texts = catalogOf({
  title: { id: 'Peringatan', en: 'Warnings' },
  heading: {
    id: (n: number, serious: number) =>
      serious > 0
        ? `${n} peringatan terbuka, ${serious} di antaranya gawat`
        : `${n} peringatan terbuka, tidak ada yang gawat`,
    en: (n: number, serious: number) =>
      serious > 0 ? `${n} open warnings, ${serious} of them serious` : `${n} open warnings, none of them serious`,
  },
  lead: {
    id: (day: string) =>
      `Dari angka sistem sendiri sampai ${day}, diperbarui setiap malam. Koperasi yang paling gawat di atas.`,
    en: (day: string) =>
      `From the system’s own figures up to ${day}, renewed every night. The gravest cooperatives first.`,
  },
  leadNotYet: {
    id: 'Peringatan dihitung setiap malam. Lihat lagi besok.',
    en: 'Warnings are worked out every night. Look again tomorrow.',
  },
  severity: { id: 'Seberapa gawat', en: 'How grave' },
  kind: { id: 'Tentang', en: 'About' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  mine: { id: 'Koperasi dampingan saya', en: 'My cooperatives' },
  any: { id: 'Semua', en: 'All' },
  show: { id: 'Tampilkan', en: 'Show' },
  filters: { id: 'Saring peringatan', en: 'Filter the warnings' },
  none: { id: 'Tidak ada peringatan terbuka', en: 'No open warnings' },
  noneBody: {
    id: 'Peringatan muncul sendiri begitu angkanya melewati batas.',
    en: 'A warning appears by itself once its figure passes the limit.',
  },
  noneFits: { id: 'Tidak ada peringatan yang cocok', en: 'No warning fits' },
  seeAll: { id: 'Lihat semua peringatan', en: 'See all warnings' },
  shown: {
    id: (warnings: number, cooperatives: number) =>
      `${warnings} peringatan dari ${cooperatives} koperasi di halaman ini`,
    en: (warnings: number, cooperatives: number) => `${warnings} warnings of ${cooperatives} cooperatives on this page`,
  },
  next: { id: 'Langkah berikutnya:', en: 'What to do next:' },
  plan: { id: 'Rencanakan kunjungan', en: 'Plan a visit' },
  mentorPlans: {
    id: (name: string) => `Kunjungan direncanakan oleh pendampingnya, ${name}.`,
    en: (name: string) => `Its mentor, ${name}, plans the visit.`,
  },
  nobodyPlans: {
    id: 'Belum ada pendamping yang bisa berkunjung.',
    en: 'There is no mentor yet to visit it.',
  },
  assign: { id: 'Pilih pendamping', en: 'Choose a mentor' },
  thresholds: { id: 'Batas peringatan', en: 'Thresholds' },
});

type Both = { id: string; en: string };

/** What helps against each. */
export const nextTexts = catalogOf({
  no_sale: {
    id: 'datangi, dan cari bersama barang yang diminta pembeli dan bisa dipasok koperasi ini.',
    en: 'go there, and find together what buyers ask for and this cooperative can supply.',
  },
  declines_rising: {
    id: 'tanyakan mengapa jatah ditolak: stok di penawaran sudah tidak benar, atau waktunya terlalu mepet.',
    en: 'ask why awards are declined: the stock on offer is no longer right, or the time is too short.',
  },
  price_above_reference: {
    id: 'bahas harganya: dari mana barang dibeli, dan apakah belanja bersama bisa lebih murah.',
    en: 'talk about the price: where the goods come from, and whether buying together is cheaper.',
  },
  overdue_payable: {
    id: 'buat rencana membayar, mulai dari tagihan tertua.',
    en: 'make a plan to pay, the oldest bill first.',
  },
  overdue_receivable: {
    id: 'minta bendahara forum menagih pembeli yang terlambat.',
    en: 'have the forum’s treasurer remind the buyer who is late.',
  },
  quality_complaints: {
    id: 'lihat foto dan alasan penolakan, lalu periksa sortir dan pengemasan di tempat.',
    en: 'look at the photos and reasons of what was refused, then at sorting and packing on the spot.',
  },
  stock_never_sold: {
    id: 'buka penawaran yang tidak laku: turunkan harga, kurangi stok, atau ganti barangnya.',
    en: 'open the offers that do not sell: lower the price, the stock, or offer other goods.',
  },
} satisfies Record<WarningCode, Both>);
