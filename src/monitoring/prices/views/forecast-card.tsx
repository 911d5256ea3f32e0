import { dayText } from '../../../platform/clock.ts';
import { percent, rupiah, rupiahRange } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import type { Forecast, Tried } from '../../rules/prices/index.ts';
import { commodityTexts } from '../texts-commodity.ts';

/** What the next week may bring, and how far every method was off on past weeks, the naive one first. */
export function ForecastCard({ forecast, unit }: { forecast: Forecast; unit: string }) {
  const { lang } = useUi();
  const t = commodityTexts[lang];
  if (!forecast.ok)
    return (
      <Card>
        <h2>{t.forecast}</h2>
        <p class="soft">{forecast.reason === 'too_short' ? t.tooShort(forecast.weeks, forecast.needed) : null}</p>
      </Card>
    );
  const { value, low, high, week, chosen, naive, tried, weeks } = forecast;
  const gain = naive.meanError - chosen.meanError;
  return (
    <Card>
      <h2>{t.forecast}</h2>
      <p>{t.forecastOf(`${rupiah(value)}/${unit}`, rupiahRange(low, high))}</p>
      <p class="soft">
        {t.week(dayText(week, lang))} {gain > 0 ? t.better(`${rupiah(gain)}/${unit}`) : t.noBetter} {t.tested(weeks)}
      </p>
      <ul class="plain-list">
        {tried.map((one) => (
          <li key={one.method}>
            <Method one={one} used={one.method === chosen.method} />
            <span class="under soft">
              {t.error} {rupiah(one.meanError)} ({percent(one.meanErrorBps)})
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Method({ one, used }: { one: Tried; used: boolean }) {
  const t = commodityTexts[useUi().lang];
  return used ? (
    <strong>
      {t[one.method]} ({t.used})
    </strong>
  ) : (
    <span>{t[one.method]}</span>
  );
}
