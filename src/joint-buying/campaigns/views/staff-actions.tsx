import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton } from '../../../platform/ui/form.tsx';
import { LinkButton } from '../../../platform/ui/parts.tsx';
import type { Campaign } from '../../types.ts';
import { endTexts } from '../texts-end.ts';

/** What moderators and administrators do with a campaign before it closes; nothing for anybody else. For its own page. */
export function StaffActions({ campaign }: { campaign: Pick<Campaign, 'id' | 'state' | 'version' | 'deadline'> }) {
  const { lang, viewer, now } = useUi();
  const t = endTexts[lang];
  const { id, state, version, deadline } = campaign;
  const mayAct = viewer?.role === 'moderator' || viewer?.role === 'administrator';
  const isOpen = state === 'open' && deadline > now;
  if (!mayAct || !(state === 'draft' || isOpen)) return null;
  return (
    <div class="row tools">
      {state === 'draft' ? (
        <ActionButton
          action={`/campaigns/${id}/opening`}
          label={t.open}
          tone="main"
          fields={{ version: String(version) }}
        />
      ) : null}
      <LinkButton href={`/campaigns/${id}/${state === 'draft' ? 'edit' : 'deadline'}`} tone="plain">
        {state === 'draft' ? t.edit : t.move}
      </LinkButton>
      <LinkButton href={`/campaigns/${id}/cancellation`} tone="danger">
        {state === 'draft' ? t.discard : t.cancelShort}
      </LinkButton>
    </div>
  );
}
