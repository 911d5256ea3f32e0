import { catalogOf } from '../../platform/i18n.ts';

type About = { cooperative: string; institution: string; number: string; by: string; lines: readonly string[] };

/** Mail to a cooperative whose goods were not taken whole. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  subject: {
    id: (number: string) => `Kiriman pesanan ${number} diterima tidak utuh`,
    en: (number: string) => `Consignment of order ${number} was not received whole`,
  },
  body: {
    id: ({ cooperative, institution, number, by, lines }: About) =>
      [
        `Yth. ${cooperative},`,
        `${institution} sudah menerima kiriman Anda untuk pesanan ${number}, dicatat oleh ${by}. Ada yang kurang, ditolak, atau dipotong:`,
        ...lines.map((line) => `- ${line}`),
        'Yang dibayar adalah angka di atas. Kalau Anda tidak setuju, ajukan keberatan dari halaman kiriman sebelum BAST ditandatangani.',
      ].join('\n\n'),
    en: ({ cooperative, institution, number, by, lines }: About) =>
      [
        `Dear ${cooperative},`,
        `${institution} has received your consignment for order ${number}, recorded by ${by}. Something was short, refused or deducted:`,
        ...lines.map((line) => `- ${line}`),
        'The figures above are what will be paid for. If you disagree, open a dispute from the consignment’s page before the handover is signed.',
      ].join('\n\n'),
  },
  line: {
    id: (name: string, live: string) => `${name}. ${live}`,
    en: (name: string, live: string) => `${name}. ${live}`,
  },
});
