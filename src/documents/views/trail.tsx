import { dayText } from '../../platform/clock.ts';
import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import { ActionButton } from '../../platform/ui/form.tsx';
import { Card, Chip, Empty, Heading, LinkButton, Notice } from '../../platform/ui/parts.tsx';
import { onDay, pageTexts, waitingTexts } from '../texts-pages.ts';
import { sheetTexts, titles } from '../texts-sheet.ts';
import type { Trail, TrailGroup, TrailPaper, TrailStep, Waiting } from '../types-trail.ts';

export type TrailPageProps = { trail: Trail; notice?: string | undefined };

/** An order's whole paper trail: what there is, and what is still to come and waits for what. */
export function TrailPage({ trail, notice }: TrailPageProps) {
  const { lang, viewer } = useUi();
  const t = pageTexts[lang];
  const { order, groups, papers } = trail;
  const isCooperative = viewer?.partyKind === 'cooperative';
  const back = isCooperative ? <a href="/awards">{t.awards}</a> : <a href={`/orders/${order.id}`}>{t.toOrder}</a>;
  return (
    <>
      <Heading
        crumbs={back}
        title={t.trailTitle(order.number ?? '')}
        lead={t.trailLead(order.institutionName, papers)}
      />
      {notice ? (
        <Notice tone="warn">
          <p>{notice}</p>
        </Notice>
      ) : null}
      <Actions trail={trail} />
      {papers === 0 && groups.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : null}
      <div class="stack">
        {groups.map((group) => (
          <Group group={group} trail={trail} />
        ))}
      </div>
    </>
  );
}

function Actions({ trail: { order, papers, missing } }: { trail: Trail }) {
  const t = pageTexts[useUi().lang];
  if (papers === 0 && !missing) return null;
  return (
    <div class="row tools">
      {papers > 0 ? <LinkButton href={`/orders/${order.id}/documents/pdf`}>{t.bundle}</LinkButton> : null}
      {missing ? <ActionButton action={`/orders/${order.id}/documents`} label={t.issue} /> : null}
    </div>
  );
}

function Group({ group: { party, steps }, trail }: { group: TrailGroup; trail: Trail }) {
  const t = pageTexts[useUi().lang];
  const shown = steps.filter((step) => step.papers.length > 0 || step.waiting);
  const isForum = party?.id === trail.order.forumId;
  return (
    <Card>
      <h2>{party ? party.name : t.noOneSeller}</h2>
      {isForum ? <p class="soft">{t.forumSells}</p> : null}
      <ol class="trail">
        {shown.map((step) => (
          <Step step={step} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ step: { kind, papers, waiting } }: { step: TrailStep }) {
  const { lang } = useUi();
  return (
    <li>
      <h3 class={papers.length === 0 ? 'later' : 'strong'}>{titles[lang][kind]}</h3>
      <div>
        {papers.length > 0 ? (
          <ul>
            {papers.map((paper) => (
              <PaperLine paper={paper} />
            ))}
          </ul>
        ) : null}
        {waiting ? <span class="later">{waitingSentence(waiting, lang)}</span> : null}
      </div>
    </li>
  );
}

function waitingSentence(waiting: Waiting, lang: 'id' | 'en'): string {
  const sentence = waitingTexts[lang][waiting.for];
  return waiting.for === 'dispatch' && waiting.day
    ? `${sentence}, ${onDay[lang].planned(dayText(waiting.day, lang))}`
    : sentence;
}

function PaperLine({ paper }: { paper: TrailPaper }) {
  const { lang } = useUi();
  const t = sheetTexts[lang];
  const newer = paper.correctedBy[0];
  return (
    <li>
      <a href={`/documents/${paper.id}`}>{paper.number}</a> {dayText(paper.date, lang)}
      {paper.total === null ? null : <span class="num">, {rupiah(paper.total)}</span>}
      {newer ? (
        <>
          {' '}
          <Chip tone="warn">
            {newer.kind === 'credit_note' ? t.creditedBy(newer.number) : t.replacedBy(newer.number)}
          </Chip>
        </>
      ) : null}
    </li>
  );
}
