import { photoTypes } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Chip, Facts, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { PhotosField } from '../../../platform/ui/photos-field.tsx';
import type { OpenWarning } from '../../health/types.ts';
import { WarningLine } from '../../health/views/parts.tsx';
import { namesIn } from '../rules.ts';
import { texts, visitStates } from '../texts.ts';
import { errorTexts } from '../texts-errors.ts';
import { visitTexts } from '../texts-visits.ts';
import type { ActionItem, Owner, VisitRow } from '../types.ts';
import { visitTones } from './cooperative-page.tsx';
import { ItemForm, Items } from './items.tsx';

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
        <PhotosField
          form={form}
          photos={form.photos}
          texts={{ ...t, repick: errorTexts[lang].repick }}
          types={photoTypes}
        />
        <button type="submit" class="button">
          {t.sendReport}
        </button>
      </Form>
    </Card>
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
