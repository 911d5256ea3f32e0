import { momentText } from '../../platform/clock.ts';
import type { InboxData, InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';

const amount = (d: InboxData): string => rupiah(Number(d.amount));

/** What somebody typed, as a sentence that another one can follow. */
const ended = (text: unknown): string => String(text).replace(/[^.!?]$/, '$&.');

function depositId(d: InboxData): string {
  if (d.deposit === 'held') return ` Uang muka Anda ${amount(d)} dikembalikan.`;
  return d.deposit ? ` Uang muka ${amount(d)} tidak perlu dibayar lagi.` : '';
}

function depositEn(d: InboxData): string {
  if (d.deposit === 'held') return ` Your deposit of ${amount(d)} goes back to you.`;
  return d.deposit ? ` The deposit of ${amount(d)} need not be paid any more.` : '';
}

/** What cooperatives hear of campaigns before they close. */
export const campaignInboxTexts: InboxTexts = {
  campaign_opened: {
    id: (d) => `Belanja bersama ${d.goods} dibuka. Ikut sebelum ${momentText(Number(d.deadline), 'id')}.`,
    en: (d) => `A joint purchase of ${d.goodsEn} is open. Join before ${momentText(Number(d.deadline), 'en')}.`,
  },
  campaign_cancelled: {
    id: (d) => `Belanja bersama ${d.goods} dibatalkan: ${ended(d.reason)}${depositId(d)}`,
    en: (d) => `The joint purchase of ${d.goodsEn} is cancelled: ${ended(d.reason)}${depositEn(d)}`,
  },
  campaign_deadline_moved: {
    id: (d) =>
      `Belanja bersama ${d.goods} sekarang ditutup ${momentText(Number(d.deadline), 'id')}, bukan ${momentText(Number(d.before), 'id')}.`,
    en: (d) =>
      `The joint purchase of ${d.goodsEn} now closes ${momentText(Number(d.deadline), 'en')}, not ${momentText(Number(d.before), 'en')}.`,
  },
};
