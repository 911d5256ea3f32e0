import { useUi } from '../../platform/ui/context.ts';
import { Card, Facts, LinkButton, Notice, Stepper } from '../../platform/ui/parts.tsx';
import { doubtsAbout } from '../rules.ts';
import type { Party } from '../store-parties.ts';
import { typeText } from '../texts-names.ts';
import { papersTexts } from '../texts-papers.ts';
import { StatusChip } from './status.tsx';

/** A party's papers, as the party itself and the forum's staff see them. */
export function PapersCard({ party }: { party: Party }) {
  const { lang } = useUi();
  const t = papersTexts[lang];
  const given = (text: string | null) => text || <span class="soft">{t.none}</span>;
  const isCooperative = party.kind === 'cooperative';
  return (
    <Card>
      <h2>{t.papers}</h2>
      <Facts
        facts={[
          [t.status, <StatusChip status={party.status} />],
          ...(isCooperative ? [] : [[t.type, given(typeText(party.type, lang))] as const]),
          [
            party.kelurahan ? t.kelurahan : t.kecamatan,
            given([party.kelurahan, party.kecamatan].filter(Boolean).join(', ')),
          ],
          [t.address, given(party.address)],
          [t.phone, given(party.phone)],
          [t.npwp, given(inFours(party.npwp))],
          [t.nib, given(inFours(party.nib))],
          ...(isCooperative
            ? ([
                [t.nikKoperasi, given(party.nikKoperasi)],
                [t.ahuDecision, given(party.ahuDecision)],
              ] as const)
            : []),
          [t.nitku, given(inFours(party.nitku))],
          ...(isCooperative ? [[t.weight, String(party.weight)] as const] : []),
        ]}
      />
      <Doubts party={party} />
    </Card>
  );
}

/** Long numbers read, and break, in groups of four. */
const inFours = (text: string | null): string | null =>
  text && /^\d{9,}$/.test(text) ? text.replaceAll(/\d{4}(?=\d)/g, '$& ') : text;

function Doubts({ party }: { party: Party }) {
  const t = papersTexts[useUi().lang];
  const doubts = doubtsAbout(party);
  if (doubts.length === 0) return null;
  return (
    <Notice tone="warn" title={t.doubtsTitle}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{t[`doubt_${doubt}`]}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Where the application stands, for the party itself; nothing once it is verified. */
export function Standing({ party }: { party: Party }) {
  const t = papersTexts[useUi().lang];
  if (party.status === 'verified') return null;
  if (party.status === 'suspended')
    return (
      <Notice tone="bad" title={t.suspendedTitle}>
        <p>{party.decisionReason}</p>
      </Notice>
    );
  return (
    <>
      <Stepper
        steps={[t.stepApplied, t.stepChecked, t.stepVerified]}
        at={party.status === 'applied' ? 1 : 0}
        label={t.steps}
      />
      {party.status === 'applied' ? (
        <Notice tone="warn" title={t.waitingTitle}>
          <p>{party.kind === 'cooperative' ? t.waitingCooperative : t.waitingInstitution}</p>
        </Notice>
      ) : (
        <Notice tone="bad" title={t.rejectedTitle}>
          <p>{party.decisionReason}</p>
          <LinkButton href={`/applications/${party.id}`}>{t.correct}</LinkButton>
        </Notice>
      )}
    </>
  );
}
