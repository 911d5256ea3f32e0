import { useUi } from '../../platform/ui/context.ts';
import { Heading, LinkButton } from '../../platform/ui/parts.tsx';
import type { Party } from '../store-parties.ts';
import { papersTexts } from '../texts-papers.ts';
import { DoneNotice } from './institution.tsx';
import { PapersCard, Standing } from './papers.tsx';

export function CooperativePage({ party, done }: { party: Party; done: string | null }) {
  const { lang, viewer } = useUi();
  const t = papersTexts[lang];
  return (
    <>
      <Heading crumbs={t.cooperative} title={party.name} />
      <DoneNotice done={done} />
      <Standing party={party} />
      <div class="readable">
        <PapersCard party={party} />
        {viewer?.role === 'manager' ? (
          <LinkButton href="/members" tone="plain">
            {t.members}
          </LinkButton>
        ) : null}
      </div>
    </>
  );
}
