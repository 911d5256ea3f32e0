import type { Child } from 'hono/jsx';
import { dayOf, dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import {
  Card,
  Chip,
  type Column,
  Empty,
  Heading,
  LinkButton,
  Notice,
  Table,
  type Tone,
} from '../../../platform/ui/parts.tsx';
import type { AwardStage } from '../rules.ts';
import type { Delivery, DeliveryAward } from '../store.ts';
import { stageTexts, texts } from '../texts.ts';
import { DecideForm } from './decide-form.tsx';
import { goodsName, milli } from './words.ts';

type Props = { delivery: Delivery; form: FormState; mayDecide: boolean; notice?: Child };

/** Per award what was promised, sent, received and refused, what is missing and why; the buyer's decision on top. */
export function ShortfallsPage({ delivery, form, mayDecide, notice }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const { head, awards } = delivery;
  const short = awards.filter((award) => award.standing.stage === 'short');
  const lines = [...Map.groupBy(awards, (award) => award.lineId).values()];
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/orders">{t.orders}</a> / <a href={`/orders/${head.id}`}>{head.number ?? t.order}</a>
          </>
        }
        title={t.title}
        lead={awards.length > 0 ? leadOf(awards, lang) : undefined}
      />
      {notice}
      {short.length > 0 && mayDecide ? <DecideForm {...{ delivery, short, form }} /> : null}
      {short.length > 0 && !mayDecide ? (
        <Notice tone="warn">
          <p>{t.onlyBuyers}</p>
        </Notice>
      ) : null}
      {awards.length === 0 ? (
        <Empty title={t.nothingTitle}>
          <p>{t.nothing}</p>
          <LinkButton href={`/orders/${head.id}`} tone="plain">
            {t.backToOrder}
          </LinkButton>
        </Empty>
      ) : null}
      {isSettled(awards) ? (
        <p>
          <LinkButton href={`/handovers?order=${head.id}`}>{t.toHandover}</LinkButton>
        </p>
      ) : null}
      <div class="stack">
        {lines.map((of) => (
          <LineCard key={of[0]!.lineId} awards={of} />
        ))}
      </div>
    </>
  );
}

/** Nothing is to come or to be decided any more: what follows is the handover. */
const isSettled = (awards: readonly DeliveryAward[]): boolean =>
  awards.length > 0 && awards.every(({ standing: { stage } }) => stage === 'decided' || stage === 'complete');

function leadOf(awards: readonly DeliveryAward[], lang: Lang): string {
  const t = texts[lang];
  const has = (...stages: AwardStage[]) => awards.some((award) => stages.includes(award.standing.stage));
  if (has('short')) return t.leadDecide;
  if (has('to_send', 'on_the_way')) return t.leadOnTheWay;
  return has('decided') ? t.leadDecided : t.leadAllWell;
}

const tones: Record<AwardStage, Tone> = {
  to_send: 'quiet',
  on_the_way: 'quiet',
  short: 'warn',
  decided: 'quiet',
  complete: 'good',
};

export const StageChip = ({ stage }: { stage: AwardStage }) => (
  <Chip tone={tones[stage]}>{stageTexts[useUi().lang][stage]}</Chip>
);

/** One line of the order: its awards as rows, summed up below. */
function LineCard({ awards }: { awards: readonly DeliveryAward[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { commodity, tradeUnit: unit } = awards[0]!;
  const goods = goodsName(commodity, lang);
  const figure = (label: string, of: (award: DeliveryAward) => number): Column<DeliveryAward> => ({
    ...{ label, numeric: true, cell: (award) => milli(of(award), unit) },
    foot: milli(
      awards.reduce((sum, award) => sum + of(award), 0),
      unit,
    ),
  });
  return (
    <Card>
      <h2>{goods}</h2>
      <Table
        caption={goods}
        rows={awards}
        columns={[
          { label: t.cooperative, cell: (award) => <Whose award={award} />, foot: t.total },
          figure(t.promised, (award) => 1000 * award.quantity),
          figure(t.sent, ({ standing }) => standing.sentMilli),
          figure(t.received, ({ standing }) => standing.receivedMilli),
          figure(t.refused, ({ standing }) => standing.refusedMilli),
          figure(t.missing, ({ standing }) => standing.missingMilli),
          { label: t.state, cell: ({ standing }) => <StageChip stage={standing.stage} />, foot: '' },
        ]}
      />
    </Card>
  );
}

/** The cooperative, and under its name why something of its award is not here. */
function Whose({ award }: { award: DeliveryAward }) {
  const { lang } = useUi();
  return (
    <div>
      <strong>{award.cooperativeName}</strong>
      {whys(award, lang).map((why) => (
        <span key={why} class="under soft">
          {why}
        </span>
      ))}
    </div>
  );
}

function whys({ standing: s, tradeUnit: unit, ...award }: DeliveryAward, lang: Lang): string[] {
  const t = texts[lang];
  const part = (amount: number, say: (amount: string) => string) => (amount > 0 ? [say(milli(amount, unit))] : []);
  const words = award.parts.flatMap(({ reason }) => (reason ? [`“${reason}”`] : []));
  return [
    ...part(s.toSendMilli, t.stillToSend),
    ...part(s.onTheWayMilli, t.stillOnTheWay),
    ...part(s.neverSentMilli, t.neverSent),
    ...(award.closedReason ? [t.said(award.closedReason)] : []),
    ...part(s.lackingMilli, t.lacking),
    ...part(s.refusedMilli, t.refusedPart),
    ...words,
    ...(award.choice && award.decidedAt !== null ? [decisionWords(award, unit, lang)] : []),
  ];
}

function decisionWords(award: Omit<DeliveryAward, 'standing' | 'tradeUnit'>, unit: string, lang: Lang): string {
  const t = texts[lang];
  const day = dayText(dayOf(award.decidedAt ?? 0), lang);
  return award.choice === 'replan'
    ? t.replanned(quantity(award.replanned ?? 0, unit), day)
    : t.letGo(milli(award.missingMilli ?? 0, unit), day);
}
