import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Heading, LinkButton, Notice, type Tone } from '../../../platform/ui/parts.tsx';
import type { OpenWarning } from '../../health/types.ts';
import { WarningLine } from '../../health/views/parts.tsx';
import { texts, visitStates } from '../texts.ts';
import type { ActionItem, Cooperative, Direction, Goal, Owner, Reading, VisitRow, VisitState } from '../types.ts';
import { GoalForm, Goals } from './goals.tsx';
import { ItemForm, Items, type TickForm } from './items.tsx';
import { Left } from './left.tsx';

export type CooperativeView = {
  cooperative: Cooperative;
  directions: readonly Direction[];
  goals: readonly Goal[];
  newest: Reading | null;
  items: readonly ActionItem[];
  visits: readonly VisitRow[];
  warnings: readonly OpenWarning[];
  mentors: readonly { id: string; name: string; cooperatives: number }[];
};

/** Forms of the page that came back, and what was just done. */
export type PageForms = {
  direction: FormState;
  goal: FormState;
  item: FormState;
  mentor: FormState;
  tick: TickForm;
  done: string | null;
  refusal: string | null;
};

type Props = {
  view: CooperativeView;
  forms: PageForms;
  today: string;
  may: { edit: boolean; assign: boolean; tick: Owner | null };
  isOwn: boolean;
};

/** Where a cooperative is going: direction, goals, what is to be done, and visits. */
export function CooperativePage(props: Props) {
  const { view, forms, today, may, isOwn } = props;
  const { lang } = useUi();
  const t = texts[lang];
  const { cooperative, items, visits, warnings } = view;
  const { id, mentorName } = cooperative;
  return (
    <>
      <Heading
        crumbs={isOwn ? undefined : <a href="/mentoring">{t.title}</a>}
        title={isOwn ? t.ownTitle : cooperative.name}
        lead={mentorName ? t.mentorIs(mentorName) : t.noMentor}
      />
      <Done done={forms.done} />
      {forms.refusal ? <Notice tone="bad" title={forms.refusal} /> : null}
      {cooperative.status === 'verified' ? null : <Left cooperative={cooperative} />}
      <p class="row">
        {may.edit ? <LinkButton href={`/visits/new?cooperative=${id}`}>{t.planVisit}</LinkButton> : null}
        <LinkButton href={isOwn ? '/health/own' : `/health/${id}`} tone="plain">
          {t.scorecard}
        </LinkButton>
      </p>
      <div class="two main-first late">
        <div class="stack">
          <Card>
            <h2>{t.items}</h2>
            <Items items={items} today={today} mayTick={may.tick} tick={forms.tick} />
            {may.edit ? <ItemForm action={`/mentoring/${id}/action-items`} form={forms.item} /> : null}
          </Card>
          <Card>
            <h2>{t.goals}</h2>
            <Goals goals={view.goals} mayEdit={may.edit} />
            {may.edit ? <GoalForm id={id} form={forms.goal} newest={view.newest} /> : null}
          </Card>
        </div>
        <div class="stack">
          <Card>
            <h2>{t.direction}</h2>
            <Directions directions={view.directions} />
            {may.edit ? <DirectionForm id={id} form={forms.direction} today={today} /> : null}
          </Card>
          <Card>
            <h2>{t.visits}</h2>
            <Visits visits={visits} />
          </Card>
          {warnings.length > 0 ? (
            <Card>
              <h2>{t.warnings}</h2>
              <ul class="plain-list warnings">
                {warnings.map((warning) => (
                  <WarningLine warning={warning} mayPlan={may.edit} />
                ))}
              </ul>
            </Card>
          ) : null}
          {may.assign ? <Assign view={view} form={forms.mentor} /> : null}
        </div>
      </div>
    </>
  );
}

function Done({ done }: { done: string | null }) {
  const t = texts[useUi().lang];
  const said: Record<string, string> = {
    ...{ mentor: t.savedMentor, direction: t.savedDirection, goal: t.savedGoal, item: t.savedItem },
    ...{ ticked: t.ticked, goal_ended: t.goalEnded },
  };
  const text = done && Object.hasOwn(said, done) ? said[done] : null;
  return text ? <Notice tone="good">{text}</Notice> : null;
}

function Directions({ directions }: { directions: readonly Direction[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  const [newest, ...earlier] = directions;
  if (!newest) return <p class="soft">{t.noDirection}</p>;
  const one = ({ words, agreedOn, byName }: Direction) => (
    <>
      <p class="pre">{words}</p>
      <p class="soft small">{t.agreed(dayText(agreedOn, lang), byName ?? '–')}</p>
    </>
  );
  return (
    <>
      {one(newest)}
      {earlier.length > 0 ? (
        <details>
          <summary>{`${t.earlier} (${earlier.length})`}</summary>
          {earlier.map(one)}
        </details>
      ) : null}
    </>
  );
}

function DirectionForm({ id, form, today }: { id: string; form: FormState; today: string }) {
  const t = texts[useUi().lang];
  return (
    <details class="action" open={Object.keys(form.errors).length > 0}>
      <summary>{t.newDirection}</summary>
      <Form action={`/mentoring/${id}/direction`} keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ words: t.words, agreedOn: t.agreedOn }} />
        <AreaField name="words" label={t.words} form={form} hint={t.wordsHint} />
        <TextField name="agreedOn" label={t.agreedOn} form={form} type="date" value={today} />
        <button type="submit" class="button">
          {t.saveDirection}
        </button>
      </Form>
    </details>
  );
}

export const visitTones: Record<VisitState, Tone> = { planned: 'warn', done: 'good', cancelled: 'quiet' };

function Visits({ visits }: { visits: readonly VisitRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (visits.length === 0) return <p class="soft">{t.noVisits}</p>;
  return (
    <ul class="plain-list">
      {visits.map(({ id, state, plannedOn, doneOn, purpose }) => (
        <li>
          <p class="row tight">
            <a href={`/visits/${id}`}>{dayText(doneOn ?? plannedOn, lang)}</a>
            <Chip tone={visitTones[state]}>{visitStates[lang][state]}</Chip>
          </p>
          <p class="small">{purpose}</p>
        </li>
      ))}
    </ul>
  );
}

function Assign({ view, form }: { view: CooperativeView; form: FormState }) {
  const t = texts[useUi().lang];
  const { id, mentorId } = view.cooperative;
  const options = view.mentors.map((one) => ({ value: one.id, label: t.mentorOption(one.name, one.cooperatives) }));
  return (
    <Card>
      <h2>{t.assign}</h2>
      <Form action={`/mentoring/${id}/mentor`} keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={{ mentor: t.mentor }} />
        <SelectField
          name="mentor"
          label={t.mentor}
          form={form}
          value={mentorId ?? ''}
          hint={t.assignHint}
          options={[{ value: '', label: t.nobodyOption }, ...options]}
          optional="unsaid"
        />
        <button type="submit" class="button">
          {t.saveMentor}
        </button>
      </Form>
    </Card>
  );
}
