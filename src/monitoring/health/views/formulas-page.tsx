import { momentText } from '../../../platform/clock.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { bands, formulas, type MeasureKey, measureKeys, type Weights } from '../../rules/health/index.ts';
import { formulaTexts, texts } from '../texts-formulas.ts';
import { bandTexts, measureTexts } from '../texts-names.ts';
import { valueText } from '../words.ts';
import { ScaleLine } from './charts.tsx';

export type WeightsForm = { form: FormState; isSaved: boolean };
type Props = { weights: Weights; changedAt: number | null; mayChange: boolean; change: WeightsForm };

/** How a score is made: every formula with its unit, its scale drawn, and its weight. */
export function FormulasPage({ weights, changedAt, mayChange, change }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      <p>
        <a href="/health/thresholds">{t.thresholds}</a>
      </p>
      {change.isSaved ? <Notice tone="good">{t.saved}</Notice> : null}
      <div class="cards">
        {measureKeys.map((key) => (
          <Formula measure={key} weight={weights[key]} />
        ))}
      </div>
      <Card>
        <h2>{t.totalTitle}</h2>
        <p>{t.total}</p>
        {changedAt === null ? null : <p class="soft">{t.changed(momentText(changedAt, lang))}</p>}
        <h3>{t.bands}</h3>
        <ul>
          {bands.map(({ band, from }) => (
            <li>
              <strong>{bandTexts[lang][band]}</strong>: {t.bandFrom(from)}
            </li>
          ))}
        </ul>
        <p class="soft small">{t.bandSource}</p>
      </Card>
      {mayChange ? <ChangeWeights weights={weights} form={change.form} /> : null}
    </>
  );
}

function Formula({ measure, weight }: { measure: MeasureKey; weight: number }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { unit, scale } = formulas[measure];
  const say = (value: number) => valueText(value, unit, lang);
  const at = (points: number) => say(scale.find((corner) => corner[1] === points)![0]);
  const title = t.scaleTitle(at(100), at(0));
  return (
    <Card>
      <h2>{measureTexts[lang][measure]}</h2>
      <p>{formulaTexts[lang][measure]}</p>
      <figure class="course low">
        <figcaption class="strong">{title}</figcaption>
        <ScaleLine scale={scale} label={title} />
      </figure>
      <table class="rows plain">
        <caption class="hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.scaleValue}</th>
            <th scope="col" class="num">
              {t.scalePoints}
            </th>
          </tr>
        </thead>
        <tbody>
          {scale.map(([value, points]) => (
            <tr>
              <td data-label={t.scaleValue}>{say(value)}</td>
              <td data-label={t.scalePoints} class="num">
                {points}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">{`${t.unit}: ${t[unit]} · ${t.weight}: ${percent(weight)}`}</p>
    </Card>
  );
}

const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });

function ChangeWeights({ weights, form }: { weights: Weights; form: FormState }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.weightsTitle}</h2>
      <p class="hint">{t.weightsHint}</p>
      <Form action="/health/weights" keyed typed={form.typed} class="readable">
        <ErrorSummary errors={form.errors} labels={measureTexts[lang]} />
        <div class="halves">
          {measureKeys.map((key) => (
            <TextField
              name={key}
              label={measureTexts[lang][key]}
              form={form}
              value={number.format(weights[key] / 100)}
              inputmode="decimal"
              autocomplete="off"
              suffix={t.percent}
            />
          ))}
        </div>
        <button type="submit" class="button">
          {t.save}
        </button>
      </Form>
    </Card>
  );
}
