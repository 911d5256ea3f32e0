import { catalogOf } from '../platform/i18n.ts';

/** Mails: the first line is the subject, the rest the text. */
export const mailTexts = catalogOf({
  confirm: {
    id: (name: string, link: string) => `Konfirmasi alamat email Anda
Halo ${name},

Anda mendaftar di Lumbung. Buka tautan ini untuk mengonfirmasi alamat email Anda (berlaku 24 jam):

${link}

Bukan Anda yang mendaftar? Abaikan saja surat ini.`,
    en: (name: string, link: string) => `Confirm your email address
Hello ${name},

You signed up at Lumbung. Open this link to confirm your email address (valid for 24 hours):

${link}

It was not you? Then ignore this mail.`,
  },
  exists: {
    id: (name: string, link: string) => `Anda sudah punya akun
Halo ${name},

Ada yang mendaftar di Lumbung dengan alamat email ini, padahal akunnya sudah ada. Kalau itu Anda, masuk saja, atau minta kata sandi baru bila lupa:

${link}

Bukan Anda? Tidak ada yang berubah; abaikan saja surat ini.`,
    en: (name: string, link: string) => `You already have an account
Hello ${name},

Somebody signed up at Lumbung with this email address, but it has an account already. If it was you, just sign in, or ask for a new password if you forgot it:

${link}

It was not you? Nothing has changed; ignore this mail.`,
  },
  reset: {
    id: (name: string, link: string) => `Kata sandi baru
Halo ${name},

Buka tautan ini untuk membuat kata sandi baru (berlaku 1 jam, sekali pakai):

${link}

Bukan Anda yang meminta? Abaikan saja surat ini; kata sandi Anda tetap.`,
    en: (name: string, link: string) => `A new password
Hello ${name},

Open this link to choose a new password (valid for 1 hour, once):

${link}

You did not ask for it? Ignore this mail; your password stays as it is.`,
  },
  passwordChanged: {
    id: (name: string, link: string) => `Kata sandi Anda sudah diganti
Halo ${name},

Kata sandi akun Lumbung Anda baru saja diganti, dan perangkat lain sudah dikeluarkan.

Bukan Anda? Segera minta kata sandi baru:

${link}`,
    en: (name: string, link: string) => `Your password was changed
Hello ${name},

The password of your Lumbung account was just changed, and other devices were signed out.

It was not you? Ask for a new password at once:

${link}`,
  },
  invitation: {
    id: (by: string, party: string, role: string, link: string) => `Undangan dari ${party}
${by} mengundang Anda sebagai ${role} untuk ${party} di Lumbung.

Terima undangan di sini (berlaku 7 hari):

${link}

Tidak mengenal pengirimnya? Abaikan saja surat ini.`,
    en: (by: string, party: string, role: string, link: string) => `An invitation from ${party}
${by} invites you to act as ${role} for ${party} at Lumbung.

Accept it here (valid for 7 days):

${link}

You do not know the sender? Ignore this mail.`,
  },
  partyVerified: {
    id: (party: string, _reason: string, link: string) => `${party} sudah terverifikasi
Berkas ${party} sudah diperiksa forum dan terverifikasi. Sekarang Anda bisa berjualan atau memesan lewat Lumbung:

${link}`,
    en: (party: string, _reason: string, link: string) => `${party} is verified
The forum has checked the papers of ${party}: it is verified. You can now sell or order at Lumbung:

${link}`,
  },
  partyRejected: {
    id: (party: string, reason: string, link: string) => `Permohonan ${party} belum bisa diterima
Forum memeriksa berkas ${party} dan belum bisa menerimanya. Alasannya:

${reason}

Anda bisa memperbaiki berkas dan mengajukannya lagi:

${link}`,
    en: (party: string, reason: string, link: string) => `The application of ${party} was not accepted
The forum checked the papers of ${party} and could not accept them. The reason:

${reason}

You can correct the papers and apply again:

${link}`,
  },
  partySuspended: {
    id: (party: string, reason: string, link: string) => `${party} dihentikan sementara
Forum menghentikan sementara ${party}: belum bisa berjualan atau memesan. Alasannya:

${reason}

${link}`,
    en: (party: string, reason: string, link: string) => `${party} is suspended
The forum has suspended ${party}: for now it cannot sell or order. The reason:

${reason}

${link}`,
  },
  partyResumed: {
    id: (party: string, _reason: string, link: string) => `${party} aktif lagi
Forum mengaktifkan lagi ${party}. Anda bisa berjualan atau memesan seperti sebelumnya:

${link}`,
    en: (party: string, _reason: string, link: string) => `${party} is active again
The forum has lifted the suspension of ${party}. You can sell or order as before:

${link}`,
  },
});

/** A mail's subject and body from its text. */
export function mailOf(text: string): { subject: string; body: string } {
  const end = text.indexOf('\n');
  return { subject: text.slice(0, end), body: text.slice(end + 1) };
}
