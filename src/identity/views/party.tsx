import { momentText } from '../../platform/clock.ts';
import { useUi } from '../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState } from '../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../platform/ui/parts.tsx';
import { mayAct, type PartyAct } from '../lifecycle.ts';
import type { Party, Site } from '../store-parties.ts';
import { kindTexts } from '../texts-names.ts';
import { historyTexts, partyTexts } from '../texts-parties.ts';
import { DoneNotice } from './institution.tsx';
import { Invite, type MemberRow, MemberTable } from './members.tsx';
import { PapersCard } from './papers.tsx';

export type StaffAct = Exclude<PartyAct, 'reapply'>;
export type HistoryRow = {
  seq: number;
  version: number;
  type: string;
  at: number;
  reason: string | null;
  data: Record<string, unknown>;
  by: string | null;
};
/** The form that came back, and whose it was. */
export type ActForm = { act: StaffAct; form: FormState } | null;
type PartyProps = {
  party: Party;
  members: readonly MemberRow[];
  sites: readonly Site[];
  history: readonly HistoryRow[];
  returned: ActForm;
  inviteForm: FormState;
  isOvertaken: boolean;
  done: string | null;
};

export function PartyPage({ party, members, sites, history, returned, inviteForm, isOvertaken, done }: PartyProps) {
  const { lang, viewer } = useUi();
  const t = partyTexts[lang];
  return (
    <>
      <Heading crumbs={<a href="/parties">{t.title}</a>} title={party.name} lead={kindTexts[lang][party.kind]} />
      <DoneNotice done={done} />
      {isOvertaken ? (
        <Notice tone="bad">
          <p>{t.decidedMeanwhile}</p>
        </Notice>
      ) : null}
      <div class="two main-first">
        <div class="stack">
          <PapersCard party={party} />
          <Card>
            <h2>{t.people}</h2>
            <MemberTable members={members} canRemove={false} />
          </Card>
          {sites.length > 0 ? <SitesCard sites={sites} /> : null}
        </div>
        <div class="stack">
          <Decisions party={party} version={history[0]?.version ?? 0} returned={returned} />
          {viewer?.role === 'administrator' ? (
            <Invite form={inviteForm} kind={party.kind} action={`/parties/${party.id}/invitations`} />
          ) : null}
          <History rows={history} />
        </div>
      </div>
    </>
  );
}

function SitesCard({ sites }: { sites: readonly Site[] }) {
  const t = partyTexts[useUi().lang];
  return (
    <Card>
      <h2>{t.sites}</h2>
      <ul>
        {sites.map((site) => (
          <li key={site.id}>
            {site.name}, {site.address}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The resource each decision makes. */
export const actPaths: Record<StaffAct, string> = {
  verify: 'verification',
  reject: 'rejection',
  suspend: 'suspension',
  resume: 'resumption',
};
const acts = ['verify', 'resume', 'reject', 'suspend'] as const;

type DecisionProps = { party: Party; version: number; returned: ActForm };

function Decisions({ party, version, returned }: DecisionProps) {
  const { lang, viewer } = useUi();
  const t = partyTexts[lang];
  const mayDecide = viewer?.role === 'administrator' || viewer?.role === 'moderator';
  return (
    <Card>
      <h2>{t.decision}</h2>
      {mayDecide ? null : <p class="soft">{t.noDecision}</p>}
      {mayDecide
        ? acts
            .filter((act) => mayAct(party.status, act))
            .map((act) => <Act key={act} act={act} party={party} version={version} returned={returned} />)
        : null}
    </Card>
  );
}

function Act({ act, party, version, returned }: DecisionProps & { act: StaffAct }) {
  const t = partyTexts[useUi().lang];
  const action = `/parties/${party.id}/${actPaths[act]}`;
  const hints: Partial<Record<StaffAct, string>> = { verify: t.verifyHint, suspend: t.suspendHint };
  const isGood = act === 'verify' || act === 'resume';
  const form = returned?.act === act ? returned.form : { typed: {}, errors: {} };
  return (
    <Form action={action} class="act">
      <input type="hidden" name="version" value={String(version)} />
      <ErrorSummary errors={form.errors} labels={{ reason: t.reason }} />
      {hints[act] ? <p class="soft small">{hints[act]}</p> : null}
      {isGood ? null : <AreaField name="reason" label={t.reason} form={form} rows={3} hint={t.reasonHint} />}
      <button type="submit" class={isGood ? 'button full' : 'button danger full'}>
        {t[act]}
      </button>
    </Form>
  );
}

function History({ rows }: { rows: readonly HistoryRow[] }) {
  const { lang } = useUi();
  const t = partyTexts[lang];
  const sentences: Record<string, ((data: Record<string, unknown>) => string) | undefined> = historyTexts[lang];
  return (
    <Card>
      <h2>{t.history}</h2>
      {rows.length === 0 ? <p class="soft">{t.noHistory}</p> : null}
      <ol class="news">
        {rows.map((row) => (
          <li key={row.seq}>
            <div>
              <p>{sentences[row.type]?.(row.data) ?? row.type}</p>
              {row.reason ? <p>{row.reason}</p> : null}
              <p class="soft small">
                {row.by ?? t.bySystem} · {momentText(row.at, lang)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
