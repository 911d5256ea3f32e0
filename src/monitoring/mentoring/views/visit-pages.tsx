import { photoTypes } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import {
  AreaField,
  CheckField,
  ErrorSummary,
  Form,
  type FormState,
  SelectField,
  TextField,
} from '../../../platform/ui/form.tsx';
import { Card, Chip, Empty, Facts, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import type { OpenWarning } from '../../health/types.ts';
import { WarningLine } from '../../health/views/parts.tsx';
import { namesIn } from '../rules.ts';
import { texts, visitStates } from '../texts.ts';
import { errorTexts } from '../texts-errors.ts';
import { visitTexts } from '../texts-visits.ts';
import type { ActionItem, Owner, VisitRow } from '../types.ts';
import { visitTones } from './cooperative-page.tsx';
import { ItemForm, Items } from './items.tsx';

type PlanProps = { mine: readonly { id: string; name: string }[]; warning: OpenWarning | null; form: FormState };

/** A visit to plan; of a warning, with its words as the purpose. */
export function PlanPage({ mine, warning, form }: PlanProps) {
  const t = visitTexts[useUi().lang];
  const crumbs = <a href="/mentoring">{t.toMentoring}</a>;
  if (mine.length === 0)
    return (
      <>
        <Heading crumbs={crumbs} title={t.planTitle} />
        <Empty title={t.none}>
          <p>{t.noneBody}</p>
          <LinkButton href="/mentoring?of=all" tone="plain">
            {t.toMentoring}
          </LinkButton>
        </Empty>
      </>
    );
  const options = mine.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Heading crumbs={crumbs} title={t.planTitle} lead={t.planLead} />
      {warning ? (
        <Card>
          <p>{t.because}</p>
          <ul class="plain-list">
            <WarningLine warning={warning} mayPlan={false} />
          </ul>
        </Card>
      ) : null}
      <Form action="/visits" keyed typed={form.typed} class="readable">
        <ErrorSummary
          errors={form.errors}
          labels={{ cooperative: t.cooperative, plannedOn: t.plannedOn, purpose: t.purpose }}
        />
        {warning ? <input type="hidden" name="warning" value={warning.id} /> : null}
        <Card>
          <SelectField
            name="cooperative"
            label={t.cooperative}
            form={form}
            options={[{ value: '', label: t.choose }, ...options]}
          />
          <TextField name="plannedOn" label={t.plannedOn} form={form} type="date" />
          <AreaField name="purpose" label={t.purpose} form={form} hint={t.purposeHint} rows={3} />
          <button type="submit" class="button full">
            {t.plan}
          </button>
        </Card>
      </Form>
    </>
  );
}

export type VisitView = {
  visit: VisitRow & { cooperativeName: string };
  warning: OpenWarning | null;
  photos: readonly string[];
  items: readonly ActionItem[];
};

export type VisitForms = {
  report: FormState & { photos: readonly string[] };
  cancel: FormState;
  item: FormState;
  done: string | null;
  refusal: string | null;
};

type VisitProps = {
  view: VisitView;
  forms: VisitForms;
  today: string;
  may: { edit: boolean; tick: Owner | null };
  isOwn: boolean;
};

/** One visit: what for, what came of it, and what follows. */
export function VisitPage({ view, forms, today, may, isOwn }: VisitProps) {
  const { lang } = useUi();
  const t = visitTexts[lang];
  const { visit, items } = view;
  const isOpen = visit.state === 'planned' && may.edit;
  return (
    <>
      <Heading
        crumbs={<a href={isOwn ? '/mentoring' : `/mentoring/${visit.cooperativeId}`}>{t.toMentoring}</a>}
        title={isOwn ? t.ownTitle : t.title(visit.cooperativeName)}
        lead={visit.purpose}
      />
      <Done done={forms.done} />
      {forms.refusal ? <Notice tone="bad" title={forms.refusal} /> : null}
      <div class="two main-first late">
        <div class="stack">
          {isOpen ? <ReportForm id={visit.id} form={forms.report} today={today} /> : null}
          {visit.state === 'done' ? <Reported view={view} /> : null}
          {visit.state !== 'cancelled' || items.length > 0 ? (
            <Card>
              <h2>{texts[lang].items}</h2>
              <Items items={items} today={today} mayTick={may.tick} tick={null} />
              {may.edit && visit.state === 'done' ? (
                <ItemForm
                  action={`/mentoring/${visit.cooperativeId}/action-items`}
                  form={forms.item}
                  visitId={visit.id}
                />
              ) : null}
            </Card>
          ) : null}
        </div>
        <div class="stack">
          <About view={view} />
          {isOpen ? <CancelForm id={visit.id} form={forms.cancel} /> : null}
        </div>
      </div>
    </>
  );
}

function Done({ done }: { done: string | null }) {
  const t = visitTexts[useUi().lang];
  const said: Record<string, string> = { report: t.saved, item: t.itemSaved, cancelled: t.cancelled };
  const text = done && Object.hasOwn(said, done) ? said[done] : null;
  return text ? <Notice tone="good">{text}</Notice> : null;
}

function About({ view: { visit, warning } }: { view: VisitView }) {
  const { lang } = useUi();
  const t = visitTexts[lang];
  return (
    <Card>
      <Facts
        facts={[
          [t.state, <Chip tone={visitTones[visit.state]}>{visitStates[lang][visit.state]}</Chip>],
          [t.plannedOn, dayText(visit.plannedOn, lang)],
          [t.mentor, visit.mentorName],
          ...(visit.cancelReason ? [[t.reason, visit.cancelReason] as const] : []),
        ]}
      />
      {warning ? (
        <>
          <h2>{t.warning}</h2>
          <ul class="plain-list">
            <WarningLine warning={warning} mayPlan={false} />
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Reported({ view: { visit, photos } }: { view: VisitView }) {
  const { lang } = useUi();
  const t = visitTexts[lang];
  const names = namesIn(visit.attendance);
  return (
    <Card>
      <h2>{t.notes}</h2>
      <p class="pre">{visit.notes}</p>
      <p class="soft">{`${t.doneOn} ${dayText(visit.doneOn ?? visit.plannedOn, lang)}`}</p>
      <h3>{t.attended(names.length)}</h3>
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
      {photos.length > 0 ? (
        <div class="cards">
          {photos.map((id, n) => (
            <img class="photo" src={`/photos/${id}`} alt={t.photo(n + 1)} loading="lazy" />
          ))}
        </div>
      ) : null}
    </Card>
  );
}

function ReportForm({ id, form, today }: { id: string; form: VisitForms['report']; today: string }) {
  const { lang } = useUi();
  const t = visitTexts[lang];
  const labels = { doneOn: t.doneOn, notes: t.notes, attendance: t.attendance, files: t.photos };
  return (
    <Card>
      <h2>{t.report}</h2>
      <Form action={`/visits/${id}/report`} keyed typed={form.typed} multipart>
        <ErrorSummary errors={form.errors} labels={labels} />
        <TextField name="doneOn" label={t.doneOn} form={form} type="date" value={today} />
        <AreaField name="notes" label={t.notes} form={form} hint={t.notesHint} rows={5} />
        <AreaField name="attendance" label={t.attendance} form={form} hint={t.attendanceHint} rows={3} />
        <Photos form={form} />
        <button type="submit" class="button">
          {t.sendReport}
        </button>
      </Form>
    </Card>
  );
}

/** Photos that came with an earlier sending, each with a box to leave it out, and a field for more. */
function Photos({ form }: { form: VisitForms['report'] }) {
  const { lang } = useUi();
  const t = visitTexts[lang];
  const error = form.errors.files;
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for="f-files">{t.photos}</label>
      {form.photos.length > 0 ? (
        <ul class="plain photos">
          {form.photos.map((id, n) => (
            <li key={id}>
              <img src={`/photos/${id}`} alt={t.photo(n + 1)} width="160" height="120" loading="lazy" />
              <input type="hidden" name={`photos.${n}`} value={id} />
              <CheckField name={`drop.${n}`} label={t.dropOne(n + 1)} checked={form.typed[`drop.${n}`] !== undefined} />
            </li>
          ))}
        </ul>
      ) : null}
      <input
        id="f-files"
        name="files"
        type="file"
        multiple
        data-shrink
        accept={photoTypes.join(',')}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? 'h-files e-files' : 'h-files'}
      />
      <p class="hint" id="h-files">
        {t.photosHint}
      </p>
      {error ? (
        <p class="error" id="e-files">
          {error} {errorTexts[lang].repick}
        </p>
      ) : null}
    </div>
  );
}

function CancelForm({ id, form }: { id: string; form: FormState }) {
  const t = visitTexts[useUi().lang];
  return (
    <Card>
      <details class="action" open={Object.keys(form.errors).length > 0}>
        <summary class="danger">{t.cancel}</summary>
        <p class="hint">{t.cancelHint}</p>
        <Form action={`/visits/${id}/cancellation`}>
          <ErrorSummary errors={form.errors} labels={{ reason: t.reason }} />
          <TextField name="reason" label={t.reason} form={form} maxlength={300} autocomplete="off" />
          <button type="submit" class="button danger">
            {t.cancel}
          </button>
        </Form>
      </details>
    </Card>
  );
}
