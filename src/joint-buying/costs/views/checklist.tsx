import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, type Tone } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { StaffProps } from './types.ts';

type Item = { what: string; more: string; href?: string; link?: string; tone: Tone; chip: string };

/** What is still lacking before the members can be invoiced, what is there already, and what may be none. */
export function Checklist(props: StaffProps) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.checklist}</h2>
      <ul class="news">
        {itemsOf(props, t).map((item) => (
          <li key={item.what}>
            <div>
              <p class="strong">{item.what}</p>
              <p class="soft small">
                {item.more}
                {item.href ? (
                  <>
                    {' '}
                    <a href={item.href}>{item.link}</a>
                  </>
                ) : null}
              </p>
            </div>
            <Chip tone={item.tone}>{item.chip}</Chip>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Words = (typeof texts)['id'];

function itemsOf({ campaign, purchases, bills, sums, hasAccount, mayRecord }: StaffProps, t: Words): Item[] {
  const done = { tone: 'good' as const, chip: t.done };
  const missing = { tone: 'warn' as const, chip: t.missing };
  const mayBeNone = { tone: 'quiet' as const, chip: t.mayBeNone };
  const isHanded = campaign.state === 'distributed';
  const toGoods = { href: `/campaigns/${campaign.id}/goods`, link: t.toGoods };
  return [
    {
      what: t.handedOut,
      ...(isHanded ? { more: '', ...done } : { more: t.handedOutSoon, ...toGoods, ...missing }),
    },
    ...purchases.map(({ id, supplierName }): Item => {
      const bill = bills.find((one) => one.purchaseId === id);
      const more = bill ? `${bill.number} · ${rupiah(bill.total)}` : t.noBill;
      const link = mayRecord && !bill ? { href: `#bill-${id}`, link: t.recordBill } : {};
      return { what: t.billOf(supplierName), more, ...link, ...(bill ? done : missing) };
    }),
    {
      what: t.transport,
      ...(sums.transport > 0 ? { more: rupiah(sums.transport), ...done } : { more: t.transportNone, ...mayBeNone }),
    },
    {
      what: t.handling,
      ...(sums.handling > 0
        ? { more: rupiah(sums.handling), ...done }
        : { more: `${t.handlingWhat}. ${t.handlingNone}`, ...mayBeNone }),
    },
    ...(hasAccount
      ? []
      : [{ what: t.noAccount, more: t.noAccountBody, href: '/bank-accounts', link: t.toAccounts, ...missing }]),
  ];
}
