import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText, momentText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, freshForm, TextField } from '../../../platform/ui/form.tsx';
import { Card, Facts, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { standingOf } from '../rules.ts';
import { texts as supplierTexts } from '../texts.ts';
import { texts } from '../texts-list.ts';
import type { AskedIn, StoredList } from '../types.ts';
import { CampaignList } from './supplier-page.tsx';
import { StandingChip, spanWords, TierTable, TierWords } from './tiers.tsx';

type Props = {
  list: StoredList;
  asked: readonly AskedIn[];
  mayChange: boolean;
  form?: FormState | undefined;
  notice?: string | undefined;
};

/** One list as it was recorded. It is never changed: it is replaced or ended. */
export function PriceListPage({ list, asked, mayChange, form, notice }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const name = commodityName(list, lang);
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/suppliers">{supplierTexts[lang].title}</a> ›{' '}
            <a href={`/suppliers/${list.supplierId}`}>{list.supplierName}</a>
          </>
        }
        title={
          <>
            {t.title(name)} <StandingChip list={list} />
          </>
        }
        lead={spanWords(list, lang)}
      />
      {notice ? (
        <Notice tone="bad">
          <p>{notice}</p>
        </Notice>
      ) : null}
      {form ? <ErrorSummary errors={form.errors} labels={{ reason: t.reason }} /> : null}
      {list.endedAt === null ? null : (
        <Notice tone="warn">
          <p>{endWords(list, lang)}</p>
        </Notice>
      )}
      <div class="two main-first">
        <Card>
          <h2>{t.tiers}</h2>
          <TierWords list={list} />
          <TierTable list={list} caption={t.title(name)} />
          <ListFacts list={list} />
        </Card>
        <aside class="stack">
          {mayChange ? <Actions list={list} form={form} /> : null}
          <Card>
            <h2>{t.usedIn}</h2>
            {asked.length === 0 ? <p class="soft">{t.notUsed}</p> : <CampaignList asked={asked} />}
          </Card>
        </aside>
      </div>
    </>
  );
}

function endWords(list: StoredList, lang: Lang): string {
  const t = texts[lang];
  if (list.endReason) return `${t.endedOn(momentText(list.endedAt!, lang))} ${t.endReason}: ${list.endReason}`;
  return t.replacedOn(dayText(dayOf(list.endedAt!), lang));
}

function ListFacts({ list }: { list: StoredList }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { tradeUnit, packSize, palletSize, minimumOrder, capacity, deliveryCost, deliveryDays } = list;
  const amount = (of: number | null) => (of ? quantity(of, tradeUnit) : t.noLeast);
  return (
    <Facts
      facts={[
        [t.packSize, amount(packSize)],
        ...(palletSize ? [[t.palletSize, amount(palletSize)] as const] : []),
        [t.minimumOrder, amount(minimumOrder)],
        [t.capacity, amount(capacity)],
        [t.deliveryFact, deliveryCost === 0 ? t.free : rupiah(deliveryCost)],
        [t.deliveryDays, deliveryDays === 0 ? t.sameDay : t.within(deliveryDays)],
        ...(list.reference ? [[t.reference, list.reference] as const] : []),
        ...(list.terms ? [[t.terms, <span class="written">{list.terms}</span>] as const] : []),
        [t.recorded, [momentText(list.createdAt, lang), list.createdByName].filter(Boolean).join(', ')],
      ]}
    />
  );
}

/** What can still be done with it. */
function Actions({ list, form = freshForm }: { list: StoredList; form?: FormState | undefined }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const mayEnd = list.endedAt === null && standingOf(list, now) !== 'ended';
  return (
    <Card>
      <LinkButton href={`/price-lists/new?supplier=${list.supplierId}&commodity=${list.commodityId}`}>
        {t.next}
      </LinkButton>
      {mayEnd ? (
        <details open={Object.keys(form.errors).length > 0}>
          <summary class="danger">{t.end}</summary>
          <p class="soft">{t.endHint}</p>
          <Form action={`/price-lists/${list.id}/ending`}>
            <TextField name="reason" label={t.reason} form={form} hint={t.reasonHint} maxlength={300} />
            <button type="submit" class="button danger">
              {t.end}
            </button>
          </Form>
        </details>
      ) : null}
    </Card>
  );
}
