import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText } from '../../../platform/clock.ts';
import type { Typed } from '../../../platform/forms.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { Usually } from '../next.ts';
import type { Entry, Market, Usual } from '../store-entry.ts';
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
  /** What is usually noted at the market chosen, and of it what was not yet on that day. */
  usual: readonly Usual[];
  left: readonly Usually[];
};

/** A price seen at a market: four fields, of which all but the price are filled in already after the first. */
export function EntryPage({ markets, goods, entries, form, today, asked, done, usual, left }: Props) {
  const { lang } = useUi();
  const t = entryTexts[lang];
  const open = markets.filter((one) => one.closedAt === null);
  const isReady = Boolean(form.typed.market && form.typed.commodity) && !asked && Object.keys(form.errors).length === 0;
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
            <Left left={left} markets={open} typed={form.typed} />
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
                  hint={lastWords({ goods, usual, markets, typed: form.typed }, lang) ?? t.priceHint}
                  autofocus={isReady}
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

type Chosen = Pick<Props, 'goods' | 'usual' | 'markets'> & { typed: Typed };

/** What the commodity chosen cost at this market before: a slip shows. Null where nothing is known. */
function lastWords({ goods, usual, markets, typed }: Chosen, lang: 'id' | 'en'): string | null {
  const last = usual.find((one) => one.commodityId === typed.commodity);
  const market = markets.find((one) => one.id === last?.marketId);
  const of = goods.find((one) => one.commodityId === last?.commodityId);
  if (!last || !market || !of) return null;
  const price = `${rupiah(last.price)}/${of.tradeUnit}`;
  return entryTexts[lang].lastHere(commodityName(of, lang), price, market.name, dayText(last.day, lang));
}

const MOST_LEFT = 6;

/** One tap chooses the next commodity. */
function Left({ left, markets, typed }: { left: Props['left']; markets: readonly Market[]; typed: Typed }) {
  const { lang, now } = useUi();
  const market = markets.find((one) => one.id === left[0]?.last.marketId);
  if (!market) return null;
  const title = entryTexts[lang].left(market.name);
  const address = (commodity: string) =>
    `/prices/new?${new URLSearchParams({ market: market.id, commodity, day: typed.day ?? dayOf(now) })}`;
  return (
    <section>
      <p class="strong">{title}</p>
      <nav class="tabs" aria-label={title}>
        {left.slice(0, MOST_LEFT).map(({ goods }) => (
          <a
            key={goods.commodityId}
            href={address(goods.commodityId)}
            aria-current={goods.commodityId === typed.commodity ? 'true' : undefined}
          >
            {commodityName(goods, lang)}
          </a>
        ))}
      </nav>
    </section>
  );
}

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
