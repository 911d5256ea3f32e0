import { momentText } from '../../platform/clock.ts';
import type { Lang } from '../../platform/i18n.ts';
import { quantity } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Card } from '../../platform/ui/parts.tsx';
import { orderTexts, planCauseTexts } from '../texts-orders.ts';
import { planTexts } from '../texts-plans.ts';
import type { OrderDetail, PlanVersion } from '../types-pages.ts';

/** Names written out before the rest is only counted. */
const MOST_NAMES = 3;

/** All versions of the split, newest first, each with its cause in a sentence. */
export function PlanList({ order }: { order: OrderDetail }) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  if (order.plans.length === 0) return null;
  const newestFirst = [...order.plans].sort((a, b) => b.version - a.version);
  return (
    <Card>
      <h2>{t.versions}</h2>
      <ol class="history">
        {newestFirst.map((plan) => (
          <li key={plan.id}>
            <strong>{t.version(plan.version)}:</strong> {causeSentence(plan, order, lang)}
            <span class="under soft">
              {momentText(plan.createdAt, lang)} ·{' '}
              <a href={`/orders/${order.id}/plans/${plan.version}`}>
                {planTexts[lang].see}
                <span class="hidden"> ({t.version(plan.version)})</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** `Koperasi Empang menolak. 5.000 kg ke Batu Tulis (3.000 kg), Cibogor (2.000 kg). Alasan: “…”.` */
export function causeSentence(plan: PlanVersion, order: OrderDetail, lang: Lang): string {
  const cause = planCauseTexts[lang][plan.cause](plan.causeBy?.cooperativeName ?? '');
  const reason = plan.causeBy?.reason ? [planTexts[lang].reason(plan.causeBy.reason)] : [];
  if (plan.version === 1) return `${cause}.`;
  return [`${cause}.`, ...movedSentences(plan, order, lang), ...reason].join(' ');
}

/** Where each line's quantity went in this version, and what is still missing. */
function movedSentences(plan: PlanVersion, order: OrderDetail, lang: Lang): string[] {
  const t = planTexts[lang];
  return plan.result.lines.flatMap((line) => {
    const unit = order.lines.find((one) => one.id === line.lineId)?.commodity.tradeUnit ?? '';
    const given = line.awards.flatMap((award) => {
      const more = award.quantity - award.kept;
      return more > 0 ? [{ name: award.cooperativeName, more }] : [];
    });
    given.sort((a, b) => b.more - a.more);
    const total = given.reduce((sum, one) => sum + one.more, 0);
    const names = given.slice(0, MOST_NAMES).map((one) => `${one.name} (${quantity(one.more, unit)})`);
    if (given.length > MOST_NAMES) names.push(t.andOthers(given.length - MOST_NAMES));
    return [
      ...(total > 0 ? [(plan.causeBy ? t.moved : t.filled)(quantity(total, unit), names.join(', '))] : []),
      ...(line.shortage > 0 ? [t.stillShort(quantity(line.shortage, unit))] : []),
    ];
  });
}
