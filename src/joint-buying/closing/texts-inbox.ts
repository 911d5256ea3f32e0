import { momentText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import type { InboxData, InboxTexts } from '../../platform/inbox.ts';
import { rupiah } from '../../platform/money.ts';
import { quantity } from '../../platform/quantity.ts';
import { sentencesOf, type ToldOf } from './texts-told.ts';

const goodsOf = (d: InboxData, lang: Lang): string => String(lang === 'id' ? d.goodsId : d.goodsEn);
const amount = (d: InboxData, key: string): string => quantity(Number(d[key]), String(d.unit));
/** Written by the closing itself, which puts all of these into the entry. */
const told = (d: InboxData, lang: Lang): string => sentencesOf(d as unknown as ToldOf, lang).join(' ');
const lacking = (d: InboxData, words: string): string =>
  Number(d.missing) > 0 ? `${words} ${quantity(Number(d.missing), String(d.unit))}` : '';

/** What closings write into inboxes: to each cooperative that pledged, and to the forum. */
export const closingInboxTexts: InboxTexts = {
  campaign_result: {
    id: (d) => `Belanja bersama ${goodsOf(d, 'id')} sudah ditutup. ${told(d, 'id')}`,
    en: (d) => `The joint purchase of ${goodsOf(d, 'en')} has closed. ${told(d, 'en')}`,
  },
  campaign_extended: {
    id: (d) =>
      `Belanja bersama ${goodsOf(d, 'id')} belum cukup${lacking(d, ', kurang')}. Tenggatnya diperpanjang satu kali sampai ${momentText(Number(d.until), 'id')}; komitmen Anda tetap berlaku dan masih bisa diubah.`,
    en: (d) =>
      `The joint purchase of ${goodsOf(d, 'en')} is not enough yet${lacking(d, ', missing')}. Its deadline is moved once, to ${momentText(Number(d.until), 'en')}; your pledge stands and can still be changed.`,
  },
  campaign_ordered: {
    id: (d) =>
      `Belanja bersama ${d.number} ditutup: ${amount(d, 'total')} ${goodsOf(d, 'id')} dipesan dengan harga ${rupiah(Number(d.price))} per ${d.unit}. Kirim surat pesanannya ke pemasok.`,
    en: (d) =>
      `Joint purchase ${d.number} has closed: ${amount(d, 'total')} of ${goodsOf(d, 'en')} is ordered at ${rupiah(Number(d.price))} per ${d.unit}. Send the purchase orders to the suppliers.`,
  },
  campaign_prolonged: {
    id: (d) =>
      `Belanja bersama ${d.number} (${goodsOf(d, 'id')}) diperpanjang sampai ${momentText(Number(d.until), 'id')}${lacking(d, ', kurang')}.`,
    en: (d) =>
      `Joint purchase ${d.number} (${goodsOf(d, 'en')}) was extended to ${momentText(Number(d.until), 'en')}${lacking(d, ', missing')}.`,
  },
  campaign_failed: {
    id: (d) => `Belanja bersama ${d.number} (${goodsOf(d, 'id')}) tidak jadi${lacking(d, ', kurang')}. Lihat sebabnya.`,
    en: (d) => `Joint purchase ${d.number} (${goodsOf(d, 'en')}) does not go ahead${lacking(d, ', missing')}. See why.`,
  },
};
