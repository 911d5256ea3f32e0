import type { Child } from 'hono/jsx';
import { divideHalfUp, rupiah } from '../../platform/money.ts';
import { figure, quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card, Chip, Notice, Stat, Stats } from '../../platform/ui/parts.tsx';
import type { Policy } from '../split/index.ts';
import { formTexts } from '../texts-form.ts';
import { shortageAdvice, shortageTexts, splitTexts } from '../texts-preview.ts';
import { awardSentence, passedOverSentence } from '../texts-reasons.ts';
import type { PlannedAward, PlannedPassOver, PreviewLine } from '../types.ts';
import { inPlace, SavingStat } from './preview.tsx';
import { SplitPicture } from './split.tsx';
import { nameOf } from './words.ts';

type LineProps = {
  line: PreviewLine;
  formLine: number;
  policy: Policy;
  named: boolean;
  /** Whether the line stands for itself; in an order of several, the whole order is what is proven. */
  proven: boolean;
  action: string | null;
};

/** One line's split as it would be now. */
export function PreviewLineCard({ line, formLine, policy, named, proven, action }: LineProps) {
  const { lang } = useUi();
  const t = formTexts[lang];
  const unit = line.commodity.tradeUnit;
  const goods = nameOf(line.commodity, lang);
  return (
    <Card>
      {named ? (
        <h2>
          {goods}, {quantity(line.quantity, unit)}
        </h2>
      ) : (
        <h2 class="hidden">{t.previewTitle}</h2>
      )}
      {action ? <input type="hidden" name={`acceptedShortage.${formLine}`} value={String(line.shortage)} /> : null}
      {line.filled > 0 ? <LineStats {...{ line, policy, proven }} /> : null}
      {line.shortage > 0 ? <Shortage line={line} formLine={formLine} action={action} /> : null}
      {line.awards.length > 0 ? (
        <SplitPicture
          parts={line.awards.map((award) => plannedPart(award, awardSentence(award, line.awards, unit, lang)))}
          demand={line.quantity}
          detailLabel={splitTexts[lang].why}
          {...{ unit, goods }}
        />
      ) : null}
      <PassedOverList passed={line.passedOver} unit={unit} />
    </Card>
  );
}

export const plannedPart = (award: PlannedAward, detail: Child) => ({
  id: award.offerId,
  name: award.cooperativeName,
  kecamatan: award.kecamatan,
  quantity: award.quantity,
  unitPrice: award.unitPrice,
  fixedCost: award.fixedCost,
  cost: award.cost,
  detail,
});

function LineStats({ line, policy, proven }: Pick<LineProps, 'line' | 'policy' | 'proven'>) {
  const t = formTexts[useUi().lang];
  const unit = line.commodity.tradeUnit;
  return (
    <Stats>
      <Stat label={t.total}>{rupiah(line.cost)}</Stat>
      <Stat label={t.average}>{`${rupiah(divideHalfUp(line.cost, line.filled))}/${unit}`}</Stat>
      <SavingStat saving={line.saving} />
      {proven ? <Proof {...{ line, policy }} /> : null}
    </Stats>
  );
}

const provenBy = {
  cheapest: 'provenCheapest',
  fewest: 'provenFewest',
  fair: 'provenFair',
  nearest: 'provenNearest',
} as const;

/** That no better division exists, or how far from the best it can be at most. */
export function Proof({ line, policy }: { line: Pick<PreviewLine, 'cost' | 'lowerBound' | 'status'>; policy: Policy }) {
  const t = formTexts[useUi().lang];
  const gap = line.cost - line.lowerBound;
  if (gap > 0)
    return (
      <Stat label={t.nearlyBest}>
        <Chip tone="warn">{t.gap(rupiah(gap))}</Chip>
      </Stat>
    );
  return (
    <Stat label={line.status === 'short' ? t.bestForPart : t[provenBy[policy]]}>
      <Chip tone="good">{t.gap('0')}</Chip>
    </Stat>
  );
}

function Shortage({ line, formLine, action }: { line: PreviewLine; formLine: number; action: string | null }) {
  const { lang } = useUi();
  const t = splitTexts[lang];
  const unit = line.commodity.tradeUnit;
  const why = line.whyShort ?? 'capacity';
  return (
    <Notice tone="warn" title={t.shortTitle(quantity(line.shortage, unit))}>
      <p>
        {shortageTexts[lang][why]} {action ? shortageAdvice[lang][why] : null}
      </p>
      {line.free > 0 ? <p class="soft">{t.free(quantity(line.free, unit), line.offers)}</p> : null}
      <LeftOut line={line} />
      {action ? <Reachable line={line} formLine={formLine} action={action} /> : null}
    </Notice>
  );
}

/** The nearest quantities that the lots can make up, as buttons that set them. */
function Reachable({ line, formLine, action }: { line: PreviewLine; formLine: number; action: string }) {
  const t = splitTexts[useUi().lang];
  const unit = line.commodity.tradeUnit;
  const { below = 0, above = null } = line.reachable ?? {};
  const amounts = [below, above].filter(
    (amount): amount is number => amount !== null && amount > 0 && amount !== line.quantity,
  );
  if (amounts.length === 0) return null;
  return (
    <div class="row">
      <span>{t.nearestTitle}</span>
      {amounts.map((amount) => (
        <button
          key={amount}
          type="submit"
          class="button plain"
          name={`use.${formLine}`}
          value={figure(amount)}
          {...inPlace(action)}
        >
          {t.use(quantity(amount, unit))}
        </button>
      ))}
    </div>
  );
}

function LeftOut({ line }: { line: PreviewLine }) {
  const t = splitTexts[useUi().lang];
  const { nothing_free, lead_time, outside_window } = line.unfit;
  const parts = [
    nothing_free > 0 ? t.unfitNothingFree(nothing_free) : '',
    lead_time > 0 ? t.unfitLeadTime(lead_time) : '',
    outside_window > 0 ? t.unfitWindow(outside_window) : '',
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p class="soft">
      {t.leftOut} {parts.join('; ')}.
    </p>
  );
}

/** Who was passed over, and why. */
export function PassedOverList({ passed, unit }: { passed: readonly PlannedPassOver[]; unit: string }) {
  const { lang } = useUi();
  if (passed.length === 0) return null;
  return (
    <details>
      <summary>{splitTexts[lang].passedOver(passed.length)}</summary>
      <ul class="plain-list columns small">
        {passed.map((one) => (
          <li key={one.offerId}>
            <strong>{one.cooperativeName}</strong>: {passedOverSentence(one, unit, lang)}
          </li>
        ))}
      </ul>
    </details>
  );
}
