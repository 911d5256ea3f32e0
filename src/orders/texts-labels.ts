import type { Lang } from '../platform/i18n.ts';
import { formTexts } from './texts-form.ts';

/** Field names of the order form as the summary of mistakes tells them. */
export function formLabels(lang: Lang, lines: number): Record<string, string> {
  const t = formTexts[lang];
  const fields = {
    commodityId: t.goods,
    quantity: t.quantity,
    unit: t.unit,
    priceCeiling: t.priceCeiling,
    maxSuppliers: t.maxSuppliers,
    maxShare: t.maxShare,
  };
  const labels: Record<string, string> = { siteId: t.site, neededOn: t.neededOn, policy: t.policy, note: t.note };
  for (let n = 0; n < Math.max(1, lines); n += 1)
    for (const [field, label] of Object.entries(fields))
      labels[`lines.${n}.${field}`] = lines > 1 ? `${t.goodsNth(n + 1)}, ${label.toLowerCase()}` : label;
  return labels;
}
