import { scaleLinear } from 'd3-scale';
import { daysBetween, dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import {
  ActionButton,
  ErrorSummary,
  Form,
  type FormState,
  SelectField,
  TextField,
} from '../../../platform/ui/form.tsx';
import { Chip, type Tone } from '../../../platform/ui/parts.tsx';
import { measureTexts } from '../../health/texts-names.ts';
import { lineAt, type Progress } from '../../rules/health/index.ts';
import { lineOf } from '../rules.ts';
import { progressTexts, texts } from '../texts.ts';
import { type Goal, type GoalMeasure, goalMeasures, type Reading } from '../types.ts';

export const measureName = (measure: GoalMeasure, lang: Lang): string =>
  measure === 'total' || measure === 'sales' ? texts[lang][measure] : measureTexts[lang][measure];

export const goalValue = (measure: GoalMeasure, value: number): string =>
  measure === 'sales' ? rupiah(value) : String(value);

const tones: Record<Progress['state'], Tone> = {
  reached: 'good',
  on_track: 'good',
  behind: 'warn',
  missed: 'bad',
  unmeasured: 'quiet',
};

/** Goals, each as the line from its start to its target with what was measured on the way. */
export function Goals({ goals, mayEdit }: { goals: readonly Goal[]; mayEdit: boolean }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (goals.length === 0) return <p class="soft">{t.noGoals}</p>;
  return (
    <ul class="plain-list">
      {goals.map((goal) => (
        <li>
          <GoalLine goal={goal} />
          {mayEdit ? <ActionButton action={`/goals/${goal.id}/ending`} label={t.endGoal} /> : null}
        </li>
      ))}
    </ul>
  );
}

const WIDTH = 640;
const HEIGHT = 160;

function GoalLine({ goal }: { goal: Goal }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { measure, startValue, target, dueOn, progress } = goal;
  const say = (value: number) => goalValue(measure, value);
  const title = goalTitle(goal, lang);
  const span = t.goalSpan(say(startValue), say(target), dayText(dueOn, lang));
  const words = progress.newest ? span : `${span} ${t.goalNotYet}`;
  return (
    <figure class="course low">
      <figcaption>
        <strong>{title}</strong> <Chip tone={tones[progress.state]}>{progressTexts[lang][progress.state]}</Chip>
      </figcaption>
      <GoalChart goal={goal} label={`${title}. ${words}`} />
      <p class="small">{words}</p>
      <GoalTable goal={goal} />
    </figure>
  );
}

/** The chart's message: where the figure stands against the plan. */
function goalTitle({ measure, startValue, target, progress }: Goal, lang: Lang): string {
  const t = texts[lang];
  const [name, say] = [measureName(measure, lang), (value: number) => goalValue(measure, value)];
  const { newest, expected, state } = progress;
  if (!newest) return t.goalStarts(name, say(startValue));
  if (state === 'reached') return t.goalReached(name, say(newest.value), say(target));
  if (state === 'missed') return t.goalMissed(name, say(newest.value), say(target));
  return (state === 'behind' ? t.goalBehind : t.goalAhead)(name, say(newest.value), say(expected));
}

function GoalChart({ goal, label }: { goal: Goal; label: string }) {
  const { startValue, target, startsOn, dueOn } = goal;
  const after = goal.readings.filter(({ day }) => day > startsOn).sort((a, b) => (a.day < b.day ? -1 : 1));
  const measured = [{ day: startsOn, value: startValue }, ...after];
  const last = measured.at(-1)!.day;
  const across = scaleLinear([0, daysBetween(startsOn, [last, dueOn].sort()[1]!)], [0, WIDTH]);
  const values = [startValue, target, ...measured.map(({ value }) => value)];
  const up = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - 10, 10]);
  const x = (day: string) => across(daysBetween(startsOn, day)).toFixed(1);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <line class="reference" x1="0" y1={up(startValue)} x2={x(dueOn)} y2={up(target)} />
      <polyline points={measured.map(({ day, value }) => `${x(day)},${up(value).toFixed(1)}`).join(' ')} />
    </svg>
  );
}

function GoalTable({ goal }: { goal: Goal }) {
  const { lang } = useUi();
  const t = texts[lang];
  const say = (value: number) => goalValue(goal.measure, value);
  const days = goal.readings.filter(({ day }) => day > goal.startsOn);
  if (days.length === 0) return null;
  return (
    <details>
      <summary>{t.goalFigures}</summary>
      <table class="rows">
        <caption class="hidden">{t.goalFigures}</caption>
        <thead>
          <tr>
            <th scope="col">{t.goalDay}</th>
            <th scope="col" class="num">
              {t.goalValue}
            </th>
            <th scope="col" class="num">
              {t.goalPlan}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, value }) => (
            <tr>
              <td data-label={t.goalDay}>{dayText(day, lang)}</td>
              <td data-label={t.goalValue} class="num">
                {say(value)}
              </td>
              <td data-label={t.goalPlan} class="num">
                {say(lineAt(lineOf(goal), day))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

export function GoalForm({ id, form, newest }: { id: string; form: FormState; newest: Reading | null }) {
  const { lang } = useUi();
  const t = texts[lang];
  const options = goalMeasures.flatMap((measure) => {
    const now = newest?.[measure] ?? null;
    const name = measureName(measure, lang);
    return now === null ? [] : [{ value: measure, label: t.measureNow(name, goalValue(measure, now)) }];
  });
  return (
    <details class="action" open={Object.keys(form.errors).length > 0}>
      <summary>{t.newGoal}</summary>
      <Form action={`/mentoring/${id}/goals`} keyed typed={form.typed}>
        <ErrorSummary
          errors={form.errors}
          labels={{ measure: t.measure, target: t.target, dueOn: t.dueOn }}
          scope="goal-"
        />
        <SelectField
          name="measure"
          label={t.measure}
          form={form}
          scope="goal-"
          options={[{ value: '', label: t.choose }, ...options]}
        />
        <div class="halves">
          <TextField
            name="target"
            label={t.target}
            form={form}
            scope="goal-"
            hint={t.targetHint}
            inputmode="numeric"
            autocomplete="off"
          />
          <TextField name="dueOn" label={t.dueOn} form={form} scope="goal-" type="date" />
        </div>
        <button type="submit" class="button">
          {t.saveGoal}
        </button>
      </Form>
    </details>
  );
}
