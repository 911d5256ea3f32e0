import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton } from '../../../platform/ui/form.tsx';
import { LinkButton } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { Goods } from '../types.ts';

export type Staff = {
  /** What cooperatives need a month of it, together. */
  need: { month: number; cooperatives: number } | null;
  isCalled: boolean;
};

/** What staff can do about a commodity's price. `main`: the one thing to do on the page. */
export function PriceActions({ goods, staff, main = false }: { goods: Goods; staff: Staff; main?: boolean }) {
  const t = texts[useUi().lang];
  const { commodityId, tradeUnit } = goods;
  const { need, isCalled } = staff;
  const asked = new URLSearchParams({ commodity: commodityId, ...(need ? { quantity: String(need.month) } : {}) });
  return (
    <>
      {need ? <p class="soft">{t.pooled(quantity(need.month, tradeUnit), need.cooperatives)}</p> : null}
      <div class="row push">
        <LinkButton href={`/campaigns/new?${asked}`} tone={main ? 'main' : 'plain'}>
          {t.start}
        </LinkButton>
        {isCalled ? null : <ActionButton action={`/prices/${commodityId}/call`} label={t.call} />}
      </div>
      {isCalled ? <p class="soft small">{t.calledToday}</p> : null}
    </>
  );
}
