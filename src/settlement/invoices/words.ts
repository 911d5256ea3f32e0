import { dayText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { rupiah } from '../../platform/money.ts';
import { refusalTexts } from './texts.ts';
import type { CreditRefusal, IssueRefusal } from './types.ts';

type Told = CreditRefusal | Exclude<IssueRefusal, { reason: 'already_invoiced' }>;

/** Why a command did not count, in words. */
export function refusalText(refusal: Told, lang: Lang): string {
  const t = refusalTexts[lang];
  switch (refusal.reason) {
    case 'above_line':
    case 'above_open':
    case 'paid_out_already':
      return t[refusal.reason](rupiah(refusal.most));
    case 'period_closed':
      return t.period_closed(refusal.month);
    case 'tax_rule_missing':
      return t.tax_rule_missing(
        refusal.tax === 'PPh22' ? 'PPh 22' : 'PPN',
        dayText(refusal.day, lang),
        refusal.goods[lang],
      );
    default:
      return t[refusal.reason];
  }
}
