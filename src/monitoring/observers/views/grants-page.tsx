import { dayOf, dayText, momentText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ErrorSummary, Form, type FormState, SelectField, TextField } from '../../../platform/ui/form.tsx';
import {
  Card,
  Chip,
  Empty,
  Heading,
  LinkButton,
  Notice,
  Pager,
  Table,
  type Tone,
} from '../../../platform/ui/parts.tsx';
import { type GrantState, stateOf } from '../rules.ts';
import { type GrantRow, MOST_KECAMATAN, type Observer } from '../store.ts';
import { stateTexts, texts } from '../texts.ts';

type Props = {
  grants: readonly GrantRow[];
  next: string | null;
  observers: readonly Observer[];
  kecamatan: readonly { name: string }[];
  form: FormState;
  done: string | undefined;
};

const tones: Record<GrantState, Tone> = { now: 'good', later: 'quiet', over: 'quiet', revoked: 'bad' };

/** Who may look at the forum's figures, and the form to let somebody. */
export function GrantsPage({ grants, next, observers, kecamatan, form, done }: Props) {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      {done === 'granted' ? <Notice tone="good">{t.granted}</Notice> : null}
      {done === 'revoked' ? <Notice tone="good">{t.revoked}</Notice> : null}
      <div class="two main-first late">
        <div class="stack">
          <GrantList grants={grants} />
          <Pager next={next} />
          <p>
            <a href="/observers/looks">{t.allLooks}</a>
          </p>
        </div>
        {observers.length === 0 ? (
          <Empty title={t.noObservers}>
            <LinkButton href="/parties">{t.toParties}</LinkButton>
          </Empty>
        ) : (
          <GrantForm {...{ observers, kecamatan, form }} />
        )}
      </div>
    </>
  );
}

function GrantForm({ observers, kecamatan, form }: Pick<Props, 'observers' | 'kecamatan' | 'form'>) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const labels = { observerId: t.observer, kecamatan: t.scope, from: t.from, until: t.until };
  const places = kecamatan.map(({ name }) => ({ value: name, label: name }));
  return (
    <Card>
      <h2>{t.give}</h2>
      <Form action="/observers/grants" keyed typed={form.typed}>
        <ErrorSummary errors={form.errors} labels={labels} />
        <SelectField
          name="observerId"
          label={t.observer}
          form={form}
          options={observers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {places.length > MOST_KECAMATAN ? (
          <TextField name="kecamatan" label={t.kecamatan} hint={t.kecamatanHint} form={form} optional maxlength={80} />
        ) : (
          <SelectField
            name="kecamatan"
            label={t.scope}
            form={form}
            optional="unsaid"
            options={[{ value: '', label: t.city }, ...places]}
          />
        )}
        <TextField name="from" label={t.from} type="date" form={form} value={dayOf(now)} />
        <TextField name="until" label={t.until} type="date" form={form} />
        <button type="submit" class="button">
          {t.give}
        </button>
      </Form>
    </Card>
  );
}

function GrantList({ grants }: { grants: readonly GrantRow[] }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const today = dayOf(now);
  if (grants.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNext}</p>
      </Empty>
    );
  return (
    <Card>
      <h2>{t.grants}</h2>
      <Table
        caption={t.grants}
        rows={grants}
        columns={[
          { label: t.observer, cell: (one) => <a href={`/observers/grants/${one.id}`}>{one.observer}</a> },
          { label: t.scope, cell: (one) => one.kecamatan ?? t.city },
          { label: t.period, cell: (one) => t.span(dayText(one.from, lang), dayText(one.until, lang)) },
          { label: t.state, cell: (one) => <StateChip state={stateOf(one, today)} /> },
          { label: t.looks, cell: (one) => <Used grant={one} /> },
        ]}
      />
    </Card>
  );
}

export function Used({ grant: { looks, lastLook } }: { grant: GrantRow }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (lastLook === null) return t.never;
  return `${t.times(figure(looks))}, ${t.last(momentText(lastLook, lang))}`;
}

export const StateChip = ({ state }: { state: GrantState }) => (
  <span class="nowrap">
    <Chip tone={tones[state]}>{stateTexts[useUi().lang][state]}</Chip>
  </span>
);
