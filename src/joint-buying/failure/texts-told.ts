import { catalogOf } from '../../platform/i18n.ts';
import type { InboxData, InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

type About = { goods: string; number: string; reason: string };

/** Mail to everybody who pledged; `{cooperative}`, `{deposit}`, `{amount}` are filled for each. Indonesian only, as all mail to parties. */
export const mailTexts = catalogOf({
  subject: {
    id: (goods: string, number: string) => `Belanja bersama ${goods} (${number}) gagal: pemasok tidak mengirim`,
    en: (goods: string, number: string) => `The joint purchase of ${goods} (${number}) failed: nothing was delivered`,
  },
  body: {
    id: ({ goods, number, reason }: About) =>
      [
        'Yth. {cooperative},',
        `Belanja bersama ${goods} (${number}) sudah dipesan, tetapi pemasok gagal memenuhinya. Alasannya: ${reason}`,
        'Tidak ada barang yang dibagikan, dan tidak ada tagihan untuk belanja ini.{deposit}',
      ].join('\n\n'),
    en: ({ goods, number, reason }: About) =>
      [
        'Dear {cooperative},',
        `The joint purchase of ${goods} (${number}) was ordered, but its supplier let it down. The reason: ${reason}`,
        'No goods are handed out, and nobody is invoiced for this purchase.{deposit}',
      ].join('\n\n'),
  },
  depositHeld: {
    id: ' Uang muka Anda {amount} dikembalikan ke rekening koperasi Anda.',
    en: ' Your deposit of {amount} goes back to your cooperative’s account.',
  },
});

/** What somebody typed, as a sentence that another one can follow. */
const ended = (text: unknown): string => String(text).replace(/[^.!?]$/, '$&.');
const amount = (value: unknown): string => rupiah(Number(value));

const backId = (d: InboxData): string =>
  d.deposit === 'held' ? ` Uang muka Anda ${amount(d.amount)} dikembalikan.` : '';
const backEn = (d: InboxData): string =>
  d.deposit === 'held' ? ` Your deposit of ${amount(d.amount)} goes back to you.` : '';

function leftId(d: InboxData): string {
  const returns = Number(d.held) > 0 ? ` Kembalikan ${d.held} uang muka (${amount(d.heldAmount)}).` : '';
  return `${returns}${Number(d.paid) > 0 ? ` Tagih kembali ${amount(d.paid)} yang sudah dibayar ke pemasok.` : ''}`;
}

function leftEn(d: InboxData): string {
  const noun = Number(d.held) === 1 ? 'deposit' : 'deposits';
  const returns = Number(d.held) > 0 ? ` Return ${d.held} ${noun} (${amount(d.heldAmount)}).` : '';
  return `${returns}${Number(d.paid) > 0 ? ` Claim back ${amount(d.paid)} that was paid to the supplier.` : ''}`;
}

/** What everybody hears when a supplier lets a joint purchase down: those who pledged, and the forum, which has work left. */
export const failureInboxTexts: InboxTexts = {
  campaign_let_down: {
    id: (d) => `Belanja bersama ${d.goods} gagal, pemasok tidak mengirim: ${ended(d.reason)}${backId(d)}`,
    en: (d) => `The joint purchase of ${d.goodsEn} failed, the supplier let it down: ${ended(d.reason)}${backEn(d)}`,
  },
  campaign_let_down_forum: {
    id: (d) => `Belanja bersama ${d.number} (${d.goods}) dinyatakan gagal: ${ended(d.reason)}${leftId(d)}`,
    en: (d) => `Joint purchase ${d.number} (${d.goodsEn}) was declared failed: ${ended(d.reason)}${leftEn(d)}`,
  },
};
