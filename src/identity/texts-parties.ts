import { catalogOf } from '../platform/i18n.ts';
import { rupiah } from '../platform/money.ts';

/** The forum's staff: all members, their papers, decisions. */
export const partyTexts = catalogOf({
  title: { id: 'Anggota forum', en: 'Members of the forum' },
  lead: {
    id: 'Koperasi, instansi pembeli, dan pemantau. Periksa berkas yang baru diajukan.',
    en: 'Cooperatives, institutions and observers. Check the papers that were handed in.',
  },
  count: { id: (n: number) => `${n} ditemukan`, en: (n: number) => `${n} found` },
  search: { id: 'Nama, kelurahan, atau NPWP', en: 'Name, kelurahan or NPWP' },
  kind: { id: 'Jenis', en: 'Kind' },
  anyKind: { id: 'Semua jenis', en: 'All kinds' },
  status: { id: 'Keadaan', en: 'State' },
  anyStatus: { id: 'Semua keadaan', en: 'All states' },
  statusCount: { id: (name: string, n: number) => `${name} (${n})`, en: (name: string, n: number) => `${name} (${n})` },
  filter: { id: 'Saring', en: 'Filter' },
  name: { id: 'Nama', en: 'Name' },
  place: { id: 'Kelurahan', en: 'Kelurahan' },
  members: { id: 'Anggota', en: 'Members' },
  since: { id: 'Terdaftar', en: 'Registered' },
  emptyTitle: { id: 'Tidak ada yang cocok', en: 'Nothing matches' },
  empty: { id: 'Longgarkan saringannya.', en: 'Loosen the filter.' },
  showAll: { id: 'Tampilkan semua', en: 'Show all' },
  waiting: {
    id: (n: number) => `${n} permohonan menunggu pemeriksaan.`,
    en: (n: number) => (n === 1 ? '1 application waits to be checked.' : `${n} applications wait to be checked.`),
  },
  showWaiting: { id: 'Lihat yang menunggu', en: 'Show those waiting' },
  decision: { id: 'Keputusan', en: 'Decision' },
  noDecision: {
    id: 'Hanya administrator dan moderator yang memutuskan.',
    en: 'Only administrators and moderators decide.',
  },
  verify: { id: 'Verifikasi', en: 'Verify' },
  verifyHint: {
    id: 'Berkas lengkap dan benar: boleh berjualan atau memesan.',
    en: 'The papers are complete and correct: it may sell or order.',
  },
  reject: { id: 'Tolak permohonan', en: 'Reject the application' },
  suspend: { id: 'Hentikan sementara', en: 'Suspend' },
  suspendHint: {
    id: 'Tidak bisa berjualan atau memesan sampai diaktifkan lagi.',
    en: 'It cannot sell or order until the suspension is lifted.',
  },
  resume: { id: 'Aktifkan lagi', en: 'Lift the suspension' },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: { id: 'Tercatat dan dikirim ke anggotanya.', en: 'It is recorded and sent to the members.' },
  decidedMeanwhile: {
    id: 'Berkas ini berubah sejak Anda membukanya, jadi keputusan Anda belum disimpan. Lihat riwayatnya, lalu putuskan lagi.',
    en: 'This record changed since you opened it, so your decision was not saved. See its history and decide again.',
  },
  people: { id: 'Orang', en: 'People' },
  sites: { id: 'Tempat kirim', en: 'Delivery sites' },
  history: { id: 'Riwayat', en: 'History' },
  noHistory: { id: 'Belum ada catatan.', en: 'Nothing recorded yet.' },
  bySystem: { id: 'Sistem', en: 'System' },
  newObserver: { id: 'Daftarkan pemantau', en: 'Register an observer' },
  newObserverLead: {
    id: 'Pemerintah kota, Dekopinda, kampus, dan lainnya yang hanya melihat pemantauan. Orang yang Anda tulis menerima undangan.',
    en: 'The city, Dekopinda, universities and others who only look at the monitoring. The person you name receives an invitation.',
  },
  observerName: { id: 'Nama lembaga', en: 'Name of the organisation' },
  observerEmail: { id: 'Alamat email orangnya', en: 'Email address of the person' },
  register: { id: 'Daftarkan dan undang', en: 'Register and invite' },
  done_invited: { id: 'Undangan sedang dikirim.', en: 'The invitation is on its way.' },
  done_registered: { id: 'Terdaftar. Undangan sedang dikirim.', en: 'Registered. The invitation is on its way.' },
  done_verify: { id: 'Terverifikasi. Anggotanya sudah diberi tahu.', en: 'Verified. Its members have been told.' },
  done_reject: { id: 'Permohonan ditolak. Anggotanya sudah diberi tahu.', en: 'Rejected. Its members have been told.' },
  done_suspend: {
    id: 'Dihentikan sementara. Anggotanya sudah diberi tahu.',
    en: 'Suspended. Its members have been told.',
  },
  done_resume: { id: 'Aktif lagi. Anggotanya sudah diberi tahu.', en: 'Active again. Its members have been told.' },
});

type Data = Record<string, unknown>;
const text = (data: Data, key: string): string => String(data[key] ?? '');

/** One line of a party's history by the type of its event. */
export const historyTexts = catalogOf({
  party_registered: { id: (_: Data) => 'Didaftarkan oleh forum', en: (_: Data) => 'Registered by the forum' },
  party_applied: { id: (_: Data) => 'Permohonan diajukan', en: (_: Data) => 'Applied' },
  party_reapplied: {
    id: (_: Data) => 'Berkas diperbaiki dan diajukan lagi',
    en: (_: Data) => 'Corrected and applied again',
  },
  party_verified: { id: (_: Data) => 'Diverifikasi', en: (_: Data) => 'Verified' },
  party_rejected: { id: (_: Data) => 'Permohonan ditolak', en: (_: Data) => 'Application rejected' },
  party_suspended: { id: (_: Data) => 'Dihentikan sementara', en: (_: Data) => 'Suspended' },
  party_resumed: { id: (_: Data) => 'Diaktifkan lagi', en: (_: Data) => 'Suspension lifted' },
  member_invited: {
    id: (d: Data) => `Undangan dikirim ke ${text(d, 'email')}`,
    en: (d: Data) => `Invitation sent to ${text(d, 'email')}`,
  },
  invitation_revoked: {
    id: (d: Data) => `Undangan untuk ${text(d, 'email')} ditarik`,
    en: (d: Data) => `Invitation for ${text(d, 'email')} withdrawn`,
  },
  member_joined: {
    id: (d: Data) => `${text(d, 'name')} bergabung`,
    en: (d: Data) => `${text(d, 'name')} joined`,
  },
  member_removed: {
    id: (d: Data) => `Keanggotaan ${text(d, 'name')} diakhiri`,
    en: (d: Data) => `Membership of ${text(d, 'name')} ended`,
  },
  limit_changed: {
    id: (d: Data) => `Batas persetujuan dari ${rupiah(Number(d.from))} menjadi ${rupiah(Number(d.to))}`,
    en: (d: Data) => `Approval limit from ${rupiah(Number(d.from))} to ${rupiah(Number(d.to))}`,
  },
  site_added: {
    id: (d: Data) => `Tempat kirim ditambahkan: ${text(d, 'site')}`,
    en: (d: Data) => `Delivery site added: ${text(d, 'site')}`,
  },
  site_closed: {
    id: (d: Data) => `Tempat kirim ditutup: ${text(d, 'site')}`,
    en: (d: Data) => `Delivery site closed: ${text(d, 'site')}`,
  },
});

export const outboxTexts = catalogOf({
  title: { id: 'Surat keluar', en: 'Outgoing mail' },
  lead: {
    id: 'Semua surat yang dikirim Lumbung, terbaru di atas.',
    en: 'All mails that Lumbung sends, newest first.',
  },
  noApi: {
    id: 'Pengiriman surat belum diatur di sini, jadi surat hanya bisa dibaca di halaman ini.',
    en: 'Sending is not set up here, so mails can only be read on this page.',
  },
  queued: { id: 'Menunggu', en: 'Waiting' },
  sent: { id: 'Terkirim', en: 'Sent' },
  failed: { id: 'Gagal', en: 'Failed' },
  to: { id: (address: string) => `Kepada ${address}`, en: (address: string) => `To ${address}` },
  attempts: {
    id: (n: number) => `${n} kali dicoba`,
    en: (n: number) => (n === 1 ? 'tried once' : `tried ${n} times`),
  },
  emptyTitle: { id: 'Belum ada surat', en: 'No mails yet' },
  empty: {
    id: 'Surat konfirmasi, undangan, dan keputusan akan muncul di sini.',
    en: 'Confirmations, invitations and decisions will appear here.',
  },
  read: { id: 'Baca', en: 'Read' },
});
