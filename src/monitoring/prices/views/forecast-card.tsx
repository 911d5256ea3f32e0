import { dayText } from '../../../platform/clock.ts';
import { percent, rupiah, rupiahRange } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import type { Forecast, Score } from '../../rules/prices/index.ts';
import { commodityTexts } from '../texts-commodity.ts';

/** What the next week may bring, and how far such forecasts were off on past weeks, beside taking the price to stay. */
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
  const { value, low, high, week, procedure, naive, tried, weeks, method } = forecast;
  const gain = naive.meanError - procedure.meanError;
  return (
    <Card>
      <h2>{t.forecast}</h2>
      <p>{t.forecastOf(`${rupiah(value)}/${unit}`, rupiahRange(low, high))}</p>
      <p class="soft">{t.week(dayText(week, lang))}</p>
      {gain > 0 ? <p>{t.better(`${rupiah(gain)}/${unit}`)}</p> : <p class="strong">{t.noBetter}</p>}
      <h3>{t.tested(weeks)}</h3>
      <ul class="plain-list">
        <Off name={t.procedure} score={procedure} />
        <Off name={t.naive} score={naive} />
      </ul>
      <p class="soft">{t.honest}</p>
      <details>
        <summary>{t.methods}</summary>
        <p class="soft">{t.methodsHint}</p>
        <ul class="plain-list">
          {tried.map((one) => (
            <Off
              key={one.method}
              name={one.method === method ? `${t[one.method]} (${t.used})` : t[one.method]}
              score={one}
            />
          ))}
        </ul>
      </details>
    </Card>
  );
}

function Off({ name, score: { meanError, meanErrorBps } }: { name: string; score: Score }) {
  const t = commodityTexts[useUi().lang];
  return (
    <li>
      {name}
      <span class="under soft">
        {t.error} {rupiah(meanError)} ({percent(meanErrorBps)})
      </span>
    </li>
  );
}
