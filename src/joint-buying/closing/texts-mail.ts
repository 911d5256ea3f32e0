import { catalogOf, type Lang } from '../../platform/i18n.ts';
import { commonFigures, type Figures, type ToldOf, toldTexts } from './texts-told.ts';

type About = { goods: string; number: string };
type Extended = About & { missing: string; until: string };

/** Mails about a closing. `{name}` stands for whom it is to. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  subject: {
    id: ({ goods, number }: About) => `Hasil belanja bersama ${goods} (${number})`,
    en: ({ goods, number }: About) => `Result of buying ${goods} together (${number})`,
  },
  before: {
    id: ({ goods, number }: About) => `Yth. {name},\n\nBelanja bersama ${goods} (${number}) sudah ditutup.\n\n`,
    en: ({ goods, number }: About) => `Dear {name},\n\nThe joint purchase of ${goods} (${number}) has closed.\n\n`,
  },
  after: {
    id: (_: About) => '\n\nPerhitungannya bisa dibaca di Lumbung: Belanja bersama, bagian Hasil.',
    en: (_: About) => '\n\nHow it was worked out stands in Lumbung: Joint buying, part Result.',
  },
  extendedSubject: {
    id: ({ goods, number }: About) => `Tenggat belanja bersama ${goods} diperpanjang (${number})`,
    en: ({ goods, number }: About) => `More time to buy ${goods} together (${number})`,
  },
  extendedBody: {
    id: ({ goods, number, missing, until }: Extended) =>
      `Yth. {name},\n\nBelanja bersama ${goods} (${number}) belum cukup${missing ? `: masih kurang ${missing}` : ''}. Sesuai aturannya, tenggat diperpanjang satu kali sampai ${until}.\n\nKomitmen Anda tetap berlaku dan sampai saat itu masih bisa diubah.`,
    en: ({ goods, number, missing, until }: Extended) =>
      `Dear {name},\n\nThe joint purchase of ${goods} (${number}) is not enough yet${missing ? `: ${missing} is missing` : ''}. By its rules the deadline is moved once, to ${until}.\n\nYour pledge stands, and until then it can still be changed.`,
  },
});

const tokens = {
  ...{ asked: '{asked}', tolerance: '{tolerance}', ordered: '{ordered}', less: '{less}', limit: '{limit}' },
  ...{ hopePrice: '{hopePrice}', hopeMissing: '{hopeMissing}', withIt: '{withIt}' },
};

/** Every sentence with tokens where a pledge's own figures go. */
export function templatesOf(of: Parameters<typeof commonFigures>[0], lang: Lang): Record<string, string> {
  const f: Figures = { ...commonFigures(of, lang), ...tokens };
  return Object.fromEntries(Object.entries(toldTexts[lang]).map(([word, text]) => [word, text(f)]));
}

export type { ToldOf };
