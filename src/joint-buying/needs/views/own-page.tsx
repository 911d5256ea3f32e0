import { commodityName } from '../../../catalog/index.ts';
import { dayText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { BuyingAreas } from '../../views/areas.tsx';
import { aMonth } from '../rules.ts';
import { rhythmTexts, texts } from '../texts.ts';
import type { Goods, Need, Running } from '../types.ts';
import { AddForm, EditForm, NeedErrors } from './fields.tsx';

export type NeedForms = {
  add?: FormState;
  edit?: { id: string; form: FormState };
  /** Why something did not count whose need is gone from the list. */
  notice?: string;
  done?: 'saved' | 'ended' | undefined;
};
type Props = {
  needs: readonly Need[];
  /** What can be added. */
  goods: readonly Goods[];
  running: readonly Running[];
  forms: NeedForms;
};

/** A cooperative's own needs, and a form for one more. */
export function OwnNeedsPage({ needs, goods, running, forms }: Props) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  return (
    <>
      <BuyingAreas at="needs" />
      <Heading title={t.ownTitle} lead={t.ownLead} />
      <Notices forms={forms} isVerified={viewer?.partyStatus === 'verified'} />
      <div class="two main-first">
        <div class="stack">
          {needs.length === 0 ? (
            <Empty title={t.noneOwn}>
              <p>{t.noneOwnBody}</p>
            </Empty>
          ) : (
            <p class="soft">
              {t.ownCount(needs.length)} · <a href="#add">{t.add}</a>
            </p>
          )}
          {needs.map((need) => (
            <NeedCard
              key={need.id}
              need={need}
              running={running.find((one) => one.commodityId === need.commodityId)}
              form={forms.edit?.id === need.id ? forms.edit.form : undefined}
            />
          ))}
        </div>
        <aside class="stack">
          <AddForm goods={goods} form={forms.add ?? freshForm} />
        </aside>
      </div>
    </>
  );
}

function Notices({ forms, isVerified }: { forms: NeedForms; isVerified: boolean }) {
  const t = texts[useUi().lang];
  return (
    <>
      {isVerified ? null : (
        <Notice tone="warn">
          <p>{t.unverified}</p>
        </Notice>
      )}
      {forms.notice ? (
        <Notice tone="bad">
          <p>{forms.notice}</p>
        </Notice>
      ) : null}
      {forms.add ? <NeedErrors form={forms.add} /> : null}
      {forms.edit ? <NeedErrors form={forms.edit.form} scope={forms.edit.id} /> : null}
      {forms.done ? (
        <Notice tone="good">
          <p>{t[forms.done]}</p>
        </Notice>
      ) : null}
    </>
  );
}

type CardProps = { need: Need; running: Running | undefined; form: FormState | undefined };

function NeedCard({ need, running, form }: CardProps) {
  const { lang } = useUi();
  const t = texts[lang];
  const each = quantity(need.quantity, need.tradeUnit);
  const month = quantity(aMonth({ [need.rhythm]: need.quantity }), need.tradeUnit);
  return (
    <Card>
      <div class="card-top">
        <h2>{commodityName(need, lang)}</h2>
        {need.retiredAt === null ? null : <Chip tone="warn">{t.retired}</Chip>}
      </div>
      <p>
        <strong>{each}</strong> {rhythmTexts[lang][need.rhythm].toLowerCase()}
        {need.rhythm === 'monthly' ? null : <span class="soft">, {t.aMonth(month)}</span>}
      </p>
      {need.retiredAt === null ? <LastBought need={need} /> : <p class="soft">{t.retiredHint}</p>}
      {running ? <Join running={running} /> : null}
      {need.updatedByName ? (
        <p class="soft small">{t.updated(momentText(need.updatedAt, lang), need.updatedByName)}</p>
      ) : null}
      {need.retiredAt === null ? (
        <details open={form !== undefined}>
          <summary>{t.edit}</summary>
          <EditForm need={need} form={form ?? freshForm} />
        </details>
      ) : null}
      <details>
        <summary class="danger">{t.end}</summary>
        <p class="soft">{t.endHint}</p>
        <Form action={`/needs/${need.id}/ending`}>
          <button type="submit" class="button danger">
            {t.end}
          </button>
        </Form>
      </details>
    </Card>
  );
}

function LastBought({ need }: { need: Need }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { lastPrice, lastBoughtOn, tradeUnit } = need;
  if (lastPrice === null || lastBoughtOn === null) return <p class="soft">{t.noPrice}</p>;
  return <p>{t.bought(`${rupiah(lastPrice)}/${tradeUnit}`, dayText(lastBoughtOn, lang))}</p>;
}

function Join({ running }: { running: Running }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <p class="row">
      <Chip tone="good">{t.running(momentText(running.deadline, lang))}</Chip>
      <a href={`/campaigns/${running.id}`}>{t.join}</a>
    </p>
  );
}
