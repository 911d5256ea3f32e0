import type { Child } from 'hono/jsx';
import { dayText, durationText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card, Chip, Heading, Notice } from '../../../platform/ui/parts.tsx';
import type { Comparison, Finding } from '../../checks.ts';
import { commodityName } from '../../names.ts';
import type { historyQuery, listedRevisionQuery, submissionQuery } from '../store/submission.ts';
import { signed, texts } from '../texts.ts';
import { FindingList } from './findings.tsx';

export type Submission = Awaited<ReturnType<typeof submissionQuery>>[number];
export type Listed = Awaited<ReturnType<typeof listedRevisionQuery>>[number];
export type History = Awaited<ReturnType<typeof historyQuery>>[number];

export function SubmissionHeading({
  submission,
  place,
}: {
  submission: Submission;
  place: { place: number; total: number };
}) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const waits = submission.revision.state === 'submitted';
  const age = durationText(now - (submission.revision.submittedAt ?? now), lang);
  const isListed = submission.listedRevisionId === submission.revision.id;
  const settled = isListed ? t.isListed : t.notWaiting;
  const lead = !waits ? settled : submission.listedRevisionId ? t.isRevision : t.isNew;
  return (
    <Heading
      crumbs={
        <>
          <a href="/moderation">{t.title}</a>
          {waits ? ` › ${t.place(place.place, place.total)} · ${t.waited(age)}` : null}
        </>
      }
      title={`${commodityName(submission, lang)}, ${submission.cooperative}`}
      lead={lead}
    />
  );
}

type Compared = { label: string; listed: string | null; submitted: string; worse?: boolean; note?: string | undefined };

/** Listed version and submission side by side; what differs is marked and says by how much. */
export function SideBySide(props: {
  submission: Submission;
  listed: Listed | undefined;
  findings: readonly Finding[];
  against: Comparison;
  photos: readonly { id: string }[];
}) {
  const { lang } = useUi();
  const t = texts[lang];
  const rows = compare(props.submission, props.listed, lang);
  return (
    <Card>
      <table class="rows compare">
        <caption class="hidden">{t.submitted}</caption>
        <thead>
          <tr>
            <td></td>
            {props.listed ? <th scope="col">{t.listedNow}</th> : null}
            <th scope="col">{t.submitted}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ComparedRow key={row.label} row={row} listed={Boolean(props.listed)} />
          ))}
        </tbody>
      </table>
      <Description text={props.submission.revision.description} />
      <Photos photos={props.photos} />
      <FindingList findings={props.findings} against={props.against} />
    </Card>
  );
}

function ComparedRow({ row, listed }: { row: Compared; listed: boolean }) {
  const t = texts[useUi().lang];
  const differs = listed && row.listed !== row.submitted;
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {listed ? <td data-label={t.listedNow}>{row.listed ?? t.none}</td> : null}
      <td data-label={t.submitted} class={differs ? (row.worse ? 'worse' : 'changed') : undefined}>
        {row.submitted} {differs && row.note ? <small class={row.worse ? 'bad-text' : ''}>{row.note}</small> : null}
      </td>
    </tr>
  );
}

function compare(submission: Submission, listed: Listed | undefined, lang: 'id' | 'en'): Compared[] {
  const t = texts[lang];
  const { revision, tradeUnit: unit } = submission;
  const row = (label: string, of: (r: Listed) => string, extra: Partial<Compared> = {}): Compared => ({
    label,
    listed: listed ? of(listed) : null,
    submitted: of(revision),
    ...extra,
  });
  return [
    ...tierRows(submission, listed, lang),
    {
      label: t.available,
      listed: listed ? quantity(submission.available, unit) : null,
      submitted: quantity(listed ? submission.available : revision.available, unit),
    },
    row(t.minLot, (r) => quantity(r.minLot, unit)),
    row(t.lot, (r) => (r.packName ? `${r.packName} ${quantity(r.lotSize, unit)}` : quantity(r.lotSize, unit))),
    row(t.fee, (r) => rupiah(r.handlingFee), { worse: listed ? revision.handlingFee > listed.handlingFee : false }),
    row(t.leadTime, (r) => t.days(r.leadDays)),
    row(t.window, (r) => `${dayText(r.windowFrom, lang)} – ${dayText(r.windowUntil, lang)}`),
    row(t.certificate, (r) => r.certificate || t.none),
  ];
}

/** One row per price step; a step that only one version has stands against a dash. */
function tierRows(submission: Submission, listed: Listed | undefined, lang: 'id' | 'en'): Compared[] {
  const t = texts[lang];
  const unit = submission.tradeUnit;
  const froms = [...new Set([...(listed?.tiers ?? []), ...submission.revision.tiers].map((tier) => tier.from))];
  return froms
    .sort((a, b) => a - b)
    .map((from) => {
      const before = listed?.tiers.find((tier) => tier.from === from)?.unitPrice;
      const after = submission.revision.tiers.find((tier) => tier.from === from)?.unitPrice;
      const bps = before && after ? Math.round(((after - before) * 10_000) / before) : 0;
      return {
        label: from === 0 ? t.unitPrice(unit) : `${t.unitPrice(unit)}, ${t.tier(quantity(from, unit))}`,
        listed: before === undefined ? '–' : rupiah(before),
        submitted: after === undefined ? '–' : rupiah(after),
        worse: bps > 0,
        note: bps ? signed(bps) : undefined,
      };
    });
}

function Description({ text }: { text: string }) {
  const t = texts[useUi().lang];
  if (!text) return null;
  return (
    <>
      <h2>{t.description}</h2>
      <p class="pre">{text}</p>
    </>
  );
}

function Photos({ photos }: { photos: readonly { id: string }[] }) {
  const t = texts[useUi().lang];
  if (photos.length === 0) return null;
  return (
    <div class="photos">
      {photos.map((photo, i) => (
        <img
          key={photo.id}
          src={`/photos/${photo.id}`}
          alt={t.photoAlt(i + 1)}
          width="160"
          height="120"
          loading="lazy"
        />
      ))}
    </div>
  );
}

/** The cooperative behind the submission, in the figures that help to decide. */
export function CooperativeCard({ submission, history }: { submission: Submission; history: History }) {
  const { lang } = useUi();
  const t = texts[lang];
  const lines: Child[] = [
    `${submission.kecamatan ?? ''} · ${t.historyListed(history.listed)}`,
    t.historySubmissions(history.submissions, history.approved),
    history.confirmMs === null ? null : t.historyConfirm(durationText(history.confirmMs, lang)),
    history.declined > 0 ? t.historyDeclined(history.declined) : null,
  ];
  return (
    <Card>
      <h2>{submission.cooperative}</h2>
      <ul class="plain small soft">
        {lines.filter(Boolean).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <a href={`/parties/${submission.cooperativeId}`}>{t.seeParty}</a>
    </Card>
  );
}

const outcomeOf = (state: Submission['revision']['state'], t: (typeof texts)['id']): string =>
  state === 'rejected' ? t.rejected : state === 'changes_requested' ? t.changesRequested : t.approved;

/** How a submission that no longer waits was decided. */
export function DecidedNotice({ submission }: { submission: Submission }) {
  const { lang } = useUi();
  const t = texts[lang];
  const { decidedAt, decisionReason, state } = submission.revision;
  if (state === 'submitted' || !decidedAt) return null;
  return (
    <Notice tone="quiet">
      <p>
        <Chip tone={state === 'approved' || state === 'superseded' ? 'good' : 'bad'}>{outcomeOf(state, t)}</Chip>{' '}
        {submission.decidedByName}, {dayText(new Date(decidedAt).toISOString().slice(0, 10), lang)}
      </p>
      {decisionReason ? <p>{decisionReason}</p> : null}
    </Notice>
  );
}
