import { commodityName } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { Entry, Market } from '../store-entry.ts';
import { entryTexts } from '../texts-entry.ts';
import type { Goods } from '../types.ts';
import { AskBack, type Asked } from './ask-back.tsx';

type Props = {
  markets: readonly Market[];
  goods: readonly Goods[];
  entries: readonly Entry[];
  form: FormState;
  today: string;
  asked: Asked | null;
  /** The entry that was just made. */
  done: Entry | null;
};

/** A price seen at a market: four fields, of which two are filled in already after the first. */
export function EntryPage({ markets, goods, entries, form, today, asked, done }: Props) {
  const { lang } = useUi();
  const t = entryTexts[lang];
  const open = markets.filter((one) => one.closedAt === null);
  return (
    <>
      <Heading crumbs={<a href="/prices">{t.watch}</a>} title={t.title} />
      {done ? <Saved entry={done} /> : null}
      {open.length === 0 ? (
        <Empty title={t.noMarkets}>
          <p>{t.noMarketsBody}</p>
          <LinkButton href="/prices/markets">{t.market}</LinkButton>
        </Empty>
      ) : (
        <div class="two main-first">
          <div class="stack">
            {asked ? <AskBack asked={asked} goods={goods} typed={form.typed} /> : null}
            <Form action="/prices" keyed typed={form.typed}>
              <ErrorSummary
                errors={form.errors}
                labels={{ market: t.market, commodity: t.commodity, price: t.price, day: t.day }}
              />
              <Card>
                <SelectField
                  {...{ name: 'market', label: t.market, form }}
                  options={[
                    { value: '', label: t.choose },
                    ...open.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                />
                <SelectField
                  {...{ name: 'commodity', label: t.commodity, form }}
                  options={[{ value: '', label: t.choose }, ...goods.map((one) => optionOf(one, lang))]}
                />
                <TextField
                  {...{ name: 'price', label: t.price, form, inputmode: 'decimal', autocomplete: 'off', maxlength: 40 }}
                  hint={t.priceHint}
                />
                <TextField {...{ name: 'day', label: t.day, form, type: 'date', value: today }} />
                <button type="submit" class="button full">
                  {t.save}
                </button>
              </Card>
            </Form>
          </div>
          <Last entries={entries} />
        </div>
      )}
    </>
  );
}

const optionOf = (goods: Goods, lang: 'id' | 'en') => ({
  value: goods.commodityId,
  label: `${commodityName(goods, lang)} (${goods.tradeUnit})`,
});

function Saved({ entry }: { entry: Entry }) {
  const { lang } = useUi();
  const t = entryTexts[lang];
  const price = `${rupiah(entry.price)}/${entry.tradeUnit}`;
  return (
    <Notice tone="good">
      <p>{t.saved(commodityName(entry, lang), price, entry.market, dayText(entry.day, lang))}</p>
      <p>
        <a href={`/prices/${entry.commodityId}`}>{t.toWatch}</a>
      </p>
    </Notice>
  );
}

function Last({ entries }: { entries: readonly Entry[] }) {
  const { lang } = useUi();
  const t = entryTexts[lang];
  return (
    <Card>
      <h2>{t.last}</h2>
      {entries.length === 0 ? <p class="soft">{t.none}</p> : null}
      <ul class="plain-list">
        {entries.map((one) => (
          <li key={one.id} class="row apart">
            <span>
              {commodityName(one, lang)}: <strong>{rupiah(one.price)}</strong>/{one.tradeUnit}
              <span class="under soft">
                {one.market}, {dayText(one.day, lang)}
              </span>
            </span>
            <a
              href={`/prices/new?${new URLSearchParams({ market: one.marketId, commodity: one.commodityId, day: one.day })}`}
            >
              {t.correct}
              <span class="hidden"> {commodityName(one, lang)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
