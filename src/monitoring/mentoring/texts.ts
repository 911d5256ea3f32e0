import { catalogOf } from '../../platform/i18n.ts';
import type { Progress } from '../rules/health/index.ts';
import type { Owner, VisitState } from './types.ts';

type Both = { id: string; en: string };

export const visitStates = catalogOf({
  planned: { id: 'Direncanakan', en: 'Planned' },
  done: { id: 'Terlaksana', en: 'Done' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
} satisfies Record<VisitState, Both>);

export const owners = catalogOf({
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
} satisfies Record<Owner, Both>);

export const progressTexts = catalogOf({
  reached: { id: 'Tercapai', en: 'Reached' },
  on_track: { id: 'Sesuai rencana', en: 'On track' },
  behind: { id: 'Tertinggal', en: 'Behind' },
  missed: { id: 'Tidak tercapai', en: 'Missed' },
  unmeasured: { id: 'Belum terukur lagi', en: 'Not measured since' },
} satisfies Record<Progress['state'], Both>);

export const texts = catalogOf({
  title: { id: 'Pendampingan', en: 'Mentoring' },
  lead: {
    id: 'Koperasi yang paling perlu ditengok ada di atas.',
    en: 'The cooperatives that most need a look are on top.',
  },
  mine: { id: 'Dampingan saya', en: 'My cooperatives' },
  all: { id: 'Semua koperasi', en: 'All cooperatives' },
  report: { id: 'Laporan triwulan', en: 'Quarterly report' },
  warningsPage: { id: 'Peringatan', en: 'Warnings' },
  healthPage: { id: 'Kesehatan koperasi', en: 'Health of cooperatives' },
  parts: { id: 'Bagian pendampingan', en: 'Parts of mentoring' },
  noneMine: { id: 'Belum ada koperasi dampingan', en: 'No cooperatives of your own yet' },
  noneMineBody: {
    id: 'Minta administrator menunjuk Anda sebagai pendamping di halaman koperasinya.',
    en: 'Ask an administrator to make you mentor on the cooperative’s page.',
  },
  count: {
    id: (n: number) => `${n} koperasi`,
    en: (n: number) => (n === 1 ? '1 cooperative' : `${n} cooperatives`),
  },
  countOf: {
    id: (n: number, all: number) => `${n} dari ${all} koperasi`,
    en: (n: number, all: number) => `${n} of ${all} cooperatives`,
  },
  countMany: {
    id: (n: number) => `${n} dari lebih dari 1.000 koperasi`,
    en: (n: number) => `${n} of more than 1,000 cooperatives`,
  },
  searchName: { id: 'Nama koperasi', en: 'Name of the cooperative' },
  search: { id: 'Cari', en: 'Search' },
  cooperative: { id: 'Koperasi', en: 'Cooperative' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  nobody: { id: 'belum ada', en: 'none yet' },
  score: { id: 'Nilai', en: 'Score' },
  band: { id: 'Golongan', en: 'Band' },
  warnings: { id: 'Peringatan', en: 'Warnings' },
  serious: { id: (n: number) => `${n} gawat`, en: (n: number) => `${n} serious` },
  nextVisit: { id: 'Kunjungan berikutnya', en: 'Next visit' },
  overdue: { id: 'Tindak lanjut lewat tenggat', en: 'Overdue action items' },
  overdueOf: {
    id: (late: number, open: number) => `${late} dari ${open}`,
    en: (late: number, open: number) => `${late} of ${open}`,
  },
  none: { id: 'tidak ada', en: 'none' },
  planVisit: { id: 'Rencanakan kunjungan', en: 'Plan a visit' },
  scorecard: { id: 'Kartu nilai kesehatan', en: 'Scorecard' },
  ownTitle: { id: 'Arah usaha dan tindak lanjut', en: 'Direction and action items' },
  mentorIs: { id: (name: string) => `Pendamping: ${name}`, en: (name: string) => `Mentor: ${name}` },
  noMentor: { id: 'Belum ada pendamping.', en: 'No mentor yet.' },
  assign: { id: 'Tunjuk pendamping', en: 'Assign a mentor' },
  assignHint: {
    id: 'Hanya pendampingnya yang bisa mengubah halaman ini. Koperasi diberi tahu.',
    en: 'Only the mentor can change this page. The cooperative is told.',
  },
  nobodyOption: { id: 'Tanpa pendamping', en: 'No mentor' },
  mentorOption: {
    id: (name: string, n: number) => `${name} (${n} koperasi)`,
    en: (name: string, n: number) => `${name} (${n} cooperatives)`,
  },
  saveMentor: { id: 'Simpan pendamping', en: 'Save the mentor' },
  direction: { id: 'Arah usaha', en: 'Business direction' },
  agreed: {
    id: (day: string, name: string) => `Disepakati ${day}, dicatat ${name}`,
    en: (day: string, name: string) => `Agreed on ${day}, noted by ${name}`,
  },
  noDirection: { id: 'Arah usaha belum dicatat.', en: 'No direction noted yet.' },
  earlier: { id: 'Arah sebelumnya', en: 'Earlier directions' },
  newDirection: { id: 'Catat arah usaha baru', en: 'Note a new direction' },
  words: { id: 'Arah usaha', en: 'Direction' },
  wordsHint: {
    id: 'Mau ke mana usahanya, dengan kata sendiri: barang apa, untuk siapa, apa yang berubah.',
    en: 'Where the business is going, in plain words: which goods, for whom, what changes.',
  },
  agreedOn: { id: 'Disepakati pada', en: 'Agreed on' },
  saveDirection: { id: 'Simpan arah usaha', en: 'Save the direction' },
  goals: { id: 'Sasaran', en: 'Goals' },
  noGoals: {
    id: 'Belum ada sasaran. Sasaran memakai angka yang diukur sistem sendiri.',
    en: 'No goals yet. Goals use figures that the system itself measures.',
  },
  goalReached: {
    id: (measure: string, now: string, target: string) => `${measure} sudah ${now}; sasarannya ${target}`,
    en: (measure: string, now: string, target: string) => `${measure} is at ${now}; the goal was ${target}`,
  },
  goalAhead: {
    id: (measure: string, now: string, plan: string) => `${measure} ${now}; menurut rencana ${plan}`,
    en: (measure: string, now: string, plan: string) => `${measure} is at ${now}; ${plan} was planned`,
  },
  goalBehind: {
    id: (measure: string, now: string, plan: string) => `${measure} baru ${now}; menurut rencana ${plan}`,
    en: (measure: string, now: string, plan: string) => `${measure} is only at ${now}; ${plan} was planned`,
  },
  goalMissed: {
    id: (measure: string, now: string, target: string) => `${measure} berhenti di ${now}; sasarannya ${target}`,
    en: (measure: string, now: string, target: string) => `${measure} ended at ${now}; the goal was ${target}`,
  },
  goalStarts: {
    id: (measure: string, from: string) => `${measure} mulai dari ${from}`,
    en: (measure: string, from: string) => `${measure} starts at ${from}`,
  },
  goalSpan: {
    id: (from: string, to: string, day: string) => `Rencana (garis putus-putus): dari ${from} ke ${to} sampai ${day}.`,
    en: (from: string, to: string, day: string) => `Planned (dashed line): from ${from} to ${to} by ${day}.`,
  },
  goalNotYet: { id: 'Belum diukur lagi sejak sasaran dibuat.', en: 'Not measured since the goal was set.' },
  goalDay: { id: 'Hari', en: 'Day' },
  goalValue: { id: 'Terukur', en: 'Measured' },
  goalPlan: { id: 'Rencana', en: 'Plan' },
  goalFigures: { id: 'Angkanya', en: 'The figures' },
  endGoal: { id: 'Akhiri sasaran', en: 'End the goal' },
  newGoal: { id: 'Tambah sasaran', en: 'Add a goal' },
  measure: { id: 'Ukuran', en: 'Measure' },
  choose: { id: 'Pilih…', en: 'Choose…' },
  total: { id: 'Nilai kesehatan', en: 'Health score' },
  sales: { id: 'Penjualan 13 minggu', en: 'Sales of 13 weeks' },
  measureNow: {
    id: (name: string, now: string) => `${name} (sekarang ${now})`,
    en: (name: string, now: string) => `${name} (now ${now})`,
  },
  target: { id: 'Menjadi', en: 'To become' },
  targetHint: { id: 'Nilai 0 sampai 100; penjualan dalam rupiah.', en: 'Points from 0 to 100; sales in rupiah.' },
  dueOn: { id: 'Tenggat', en: 'Due on' },
  saveGoal: { id: 'Simpan sasaran', en: 'Save the goal' },
  items: { id: 'Tindak lanjut', en: 'Action items' },
  noItems: { id: 'Tidak ada tindak lanjut terbuka.', en: 'No open action items.' },
  itemDue: {
    id: (owner: string, day: string) => `${owner}, sampai ${day}`,
    en: (owner: string, day: string) => `${owner}, by ${day}`,
  },
  late: { id: 'Lewat tenggat', en: 'Overdue' },
  done: { id: 'Selesai', en: 'Done' },
  doneBy: {
    id: (name: string, day: string) => `Selesai ${day} oleh ${name}`,
    en: (name: string, day: string) => `Done ${day} by ${name}`,
  },
  doneItems: { id: 'Yang sudah selesai', en: 'Done items' },
  tick: { id: 'Tandai selesai', en: 'Mark done' },
  note: { id: 'Hasilnya', en: 'How it went' },
  newItem: { id: 'Tambah tindak lanjut', en: 'Add an action item' },
  what: { id: 'Apa yang dilakukan', en: 'What is to be done' },
  owner: { id: 'Siapa', en: 'Who' },
  saveItem: { id: 'Simpan tindak lanjut', en: 'Save the action item' },
  visits: { id: 'Kunjungan', en: 'Visits' },
  left: { id: 'Tidak berjualan di forum lagi', en: 'Trades in the forum no more' },
  leftSince: {
    id: (day: string) => `Tidak berjualan di forum sejak ${day}`,
    en: (day: string) => `Trades in the forum no more since ${day}`,
  },
  leftBody: {
    id: 'Riwayat pendampingannya tetap bisa dibaca. Kunjungan, sasaran, dan tindak lanjut baru tidak bisa ditambah.',
    en: 'The history of its mentoring stays to be read. No new visits, goals or action items can be added.',
  },
  leftReason: { id: (reason: string) => `Alasan: ${reason}`, en: (reason: string) => `Reason: ${reason}` },
  noVisits: { id: 'Belum ada kunjungan.', en: 'No visits yet.' },
  savedMentor: { id: 'Pendamping tersimpan.', en: 'The mentor is saved.' },
  savedDirection: { id: 'Arah usaha tersimpan.', en: 'The direction is saved.' },
  savedGoal: { id: 'Sasaran tersimpan.', en: 'The goal is saved.' },
  savedItem: { id: 'Tindak lanjut tersimpan; pemiliknya diberi tahu.', en: 'Saved; its owner is told.' },
  ticked: { id: 'Tindak lanjut selesai.', en: 'The action item is done.' },
  goalEnded: { id: 'Sasaran diakhiri.', en: 'The goal is ended.' },
});
