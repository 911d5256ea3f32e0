import { commodityName } from '../../catalog/index.ts';
import type { Lang } from '../../platform/i18n.ts';
import { figure, quantity } from '../../platform/quantity.ts';
import { payableOf, type Weighed } from './rules.ts';
import { receiptTexts } from './texts.ts';
import type { ArrivalLine, Measure } from './types.ts';

/** Thousandths as people read them: `995,5 kg`. */
export const milli = (thousandths: number, unit: string): string => quantity(thousandths / 1000, unit);

/** `Diterima 995 kg, ditolak 20 kg, rafaksi 5 kg: dibayar 970 kg`. */
export function paidSentence(weighed: Weighed, unit: string, lang: Lang): string {
  const t = receiptTexts[lang];
  return [
    t.liveReceived(milli(weighed.receivedMilli, unit)),
    weighed.refusedMilli > 0 ? t.liveRefused(milli(weighed.refusedMilli, unit)) : '',
    weighed.deductedMilli > 0 ? t.liveDeducted(milli(weighed.deductedMilli, unit)) : '',
    t.livePaid(milli(payableOf(weighed), unit)),
  ].join('');
}

export const lineName = (line: ArrivalLine, lang: Lang): string => commodityName(line.name, lang);

/** `paling tinggi 14 %`; empty where the measure has no limit. */
export function limitText({ atLeast, atMost, unit }: Measure, lang: Lang): string {
  const t = receiptTexts[lang];
  const say = (hundredths: number) => `${figure(hundredths / 100)} ${unit}`;
  if (atLeast !== null && atMost !== null) return t.between(figure(atLeast / 100), say(atMost));
  if (atMost !== null) return t.atMost(say(atMost));
  return atLeast === null ? '' : t.atLeast(say(atLeast));
}

export const measureName = (measure: Measure, lang: Lang): string => (lang === 'id' ? measure.nameId : measure.nameEn);
