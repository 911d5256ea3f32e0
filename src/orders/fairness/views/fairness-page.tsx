import { dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { percent, rupiah } from '../../../platform/money.ts';
import { figure, quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton, Stat, Stats, Table, type Tone } from '../../../platform/ui/parts.tsx';
import { orderTexts } from '../../texts-orders.ts';
import type { CommodityWords } from '../../types.ts';
import { nameOf } from '../../views/words.ts';
import type { FairnessFilter } from '../inputs.ts';
import type { Fairness, Share } from '../rules.ts';
import { fairnessTexts } from '../texts.ts';
import { Bars } from './bars.tsx';

type PageProps = {
  filter: FairnessFilter;
  goods: readonly CommodityWords[];
  chosen: CommodityWords | null;
  fairness: Fairness;
};

/** Rows of the table before the rest folds away, and bars at either end of the picture. */
const MOST_ROWS = 12;
const AT_EITHER_END = 6;

export function FairnessPage(props: PageProps) {
  const { filter, fairness } = props;
  const { lang } = useUi();
  const t = fairnessTexts[lang];
  return (
    <>
      <div class="row apart">
        <Heading crumbs={<a href="/orders">{orderTexts[lang].listTitle}</a>} title={t.title} lead={t.lead} />
        <LinkButton href="/fairness/policies" tone="plain">
          {t.toPolicies}
        </LinkButton>
      </div>
      <Filters {...props} />
      {fairness.gini === null ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : (
        <Figures {...props} gini={fairness.gini} />
      )}
      <p class="soft small">
        {t.period(dayText(filter.from, lang), dayText(filter.until, lang))}. {t.howCounted}
      </p>
    </>
  );
}

function Filters({ filter, goods, chosen }: PageProps) {
  const { lang } = useUi();
  const t = fairnessTexts[lang];
  const form = { typed: {}, errors: {} };
  const options = goods.map((one) => ({ value: one.id, label: nameOf(one, lang) }));
  return (
    <Card>
      <form method="get" action="/fairness" class="filters few">
        <SelectField
          name="commodity"
          label={t.goods}
          form={form}
          value={chosen?.id ?? ''}
          options={[{ value: '', label: t.allGoods }, ...options]}
        />
        <TextField name="from" label={t.from} type="date" form={form} value={filter.from} />
        <TextField name="until" label={t.until} type="date" form={form} value={filter.until} />
        <button type="submit" class="button plain">
          {t.show}
        </button>
      </form>
    </Card>
  );
}

function Figures({ fairness, chosen, gini }: PageProps & { gini: number }) {
  const { lang } = useUi();
  const t = fairnessTexts[lang];
  const { shares, total } = fairness;
  const served = shares.filter((share) => share.awarded > 0).length;
  return (
    <>
      <div class="two even">
        <Card>
          <Stats>
            <Stat label={t.gini} tone={verdict(gini, lang).tone}>
              <span class="huge">{giniText(gini)}</span>
            </Stat>
          </Stats>
          <p>
            <strong>{verdict(gini, lang).words}.</strong> {t.giniHint}
          </p>
          <Stats>
            <Stat label={t.total}>{amount(total, chosen)}</Stat>
            <Stat label={t.served}>{t.servedOf(served, shares.length)}</Stat>
          </Stats>
        </Card>
        <Picture shares={shares} chosen={chosen} />
      </div>
      <Shares shares={shares} chosen={chosen} />
    </>
  );
}

export const giniText = (gini: number): string => figure(Math.round(gini * 1000) / 1000);

function verdict(gini: number, lang: Lang): { words: string; tone: Tone } {
  const t = fairnessTexts[lang];
  if (gini < 0.1) return { words: t.even, tone: 'good' };
  if (gini < 0.25) return { words: t.mostlyEven, tone: 'good' };
  return gini < 0.5 ? { words: t.uneven, tone: 'warn' } : { words: t.veryUneven, tone: 'warn' };
}

/** Rupiah over all goods, else the trade unit. */
const amount = (value: number, chosen: CommodityWords | null): string =>
  chosen ? quantity(value, chosen.tradeUnit) : rupiah(value);

/** The column says already that it is a cooperative. */
const shortName = (name: string): string => name.replace(/^Koperasi\s+/, '');

/** The bars at either end tell the story; what lies between stands in the table. */
function Picture({ shares, chosen }: { shares: readonly Share[]; chosen: CommodityWords | null }) {
  const { lang } = useUi();
  const t = fairnessTexts[lang];
  const all = shares.length <= 2 * AT_EITHER_END + 1;
  const [top, bottom] = all ? [shares, []] : [shares.slice(0, AT_EITHER_END), shares.slice(-AT_EITHER_END)];
  const bar = (share: Share) => ({
    ...{ id: share.id, label: shortName(share.name), value: share.awarded, mark: share.due },
    text: percent(share.awardedBps),
    title: t.chartLabel(share.name, amount(share.awarded, chosen), amount(share.due, chosen)),
  });
  return (
    <Card>
      <figure class="bars">
        <figcaption class="strong">{messageOf(shares, lang)}</figcaption>
        <p class="soft small">
          <Swatch of="got" /> {t.legendGot} <Swatch of="due" /> {t.legendDue}
        </p>
        <Bars bars={top.map(bar)} all={shares.map(bar)} />
        {all ? null : <p class="soft small">{t.between(shares.length - top.length - bottom.length)}</p>}
        {all ? null : <Bars bars={bottom.map(bar)} all={shares.map(bar)} />}
      </figure>
    </Card>
  );
}

const Swatch = ({ of }: { of: 'got' | 'due' }) => (
  <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
    <rect class={of} width="12" height="12" rx="2" />
  </svg>
);

function messageOf(shares: readonly Share[], lang: Lang): string {
  const t = fairnessTexts[lang];
  const [first] = shares;
  if (!first) return '';
  const times = figure(Math.round((first.awarded / Math.max(first.due, 1)) * 10) / 10);
  const none = shares.filter((share) => share.awarded === 0).length;
  return t.chartMost(shortName(first.name), times) + (none > 0 ? t.chartNone(none) : '');
}

function Shares({ shares, chosen }: { shares: readonly Share[]; chosen: CommodityWords | null }) {
  const t = fairnessTexts[useUi().lang];
  const shown = shares.length <= MOST_ROWS + 2 ? shares : shares.slice(0, MOST_ROWS);
  const rest = shares.slice(shown.length);
  return (
    <Card>
      <h2>{t.table}</h2>
      <Rows shares={shown} chosen={chosen} />
      {rest.length > 0 ? (
        <details>
          <summary>{t.more(rest.length)}</summary>
          <Rows shares={rest} chosen={chosen} />
        </details>
      ) : null}
    </Card>
  );
}

function Rows({ shares, chosen }: { shares: readonly Share[]; chosen: CommodityWords | null }) {
  const t = fairnessTexts[useUi().lang];
  return (
    <Table
      caption={t.table}
      rows={shares}
      columns={[
        { label: t.cooperative, cell: (share) => shortName(share.name) },
        { label: t.got, numeric: true, cell: (share) => amount(share.awarded, chosen) },
        { label: t.gotShare, numeric: true, cell: (share) => percent(share.awardedBps) },
        { label: t.weightShare, numeric: true, cell: (share) => percent(share.weightBps) },
        { label: t.difference, numeric: true, cell: (share) => signed(share.awardedBps - share.weightBps) },
      ]}
    />
  );
}

const signed = (bps: number): string => (bps > 0 ? `+${percent(bps)}` : percent(bps).replace('-', '−'));
