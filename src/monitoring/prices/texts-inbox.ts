import type { InboxTexts } from '../../platform/inbox.ts';
import { percent, rupiah } from '../../platform/money.ts';

type Data = Readonly<Record<string, string | number>>;
const price = (d: Data) => `${rupiah(Number(d.price))}/${d.unit}`;
const away = (d: Data) => percent(Math.abs(Number(d.deviationBps)));
const isBelow = (d: Data) => Number(d.deviationBps) < 0;

/** What the price watch writes into inboxes. */
export const priceInboxTexts: InboxTexts = {
  price_alert_raised: {
    id: (d) =>
      `${d.nameId} ${d.status === 'intervene' ? 'perlu intervensi' : 'waspada'}: ${price(d)}, ${away(d)} di ${isBelow(d) ? 'bawah' : 'atas'} ${d.kind} ${rupiah(Number(d.reference))}.`,
    en: (d) =>
      `${d.nameEn} ${d.status === 'intervene' ? 'calls for intervention' : 'is on watch'}: ${price(d)}, ${away(d)} ${isBelow(d) ? 'below' : 'above'} the ${d.kind} of ${rupiah(Number(d.reference))}.`,
  },
  price_alert_ended: {
    id: (d) => `${d.nameId} kembali aman${Number(d.price) > 0 ? `: ${price(d)}` : ''}.`,
    en: (d) => `${d.nameEn} is safe again${Number(d.price) > 0 ? `: ${price(d)}` : ''}.`,
  },
  offers_called: {
    id: (d) => `Forum mencari ${d.nameId}. Kalau koperasi Anda punya, pasang penawarannya.`,
    en: (d) => `The forum is looking for ${d.nameEn}. If your cooperative has some, offer it.`,
  },
};
