import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton } from '../../../platform/ui/form.tsx';
import { Card, LinkButton } from '../../../platform/ui/parts.tsx';
import { isOpen, openTo } from '../../lifecycle.ts';
import type { Offer, Revision } from '../store/read.ts';
import { texts } from '../texts.ts';

type Props = { offer: Offer; open: Revision | null; listed: Revision | null };

/** A button for each action the offer's state has; handing in comes first because it is what the page is for. */
export function Actions({ offer, open, listed }: Props) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const can = openTo(offer.state, open && isOpen(open.state) ? open.state : null, viewer?.role ?? 'guest');
  const at = `/offers/${offer.id}`;
  const submits = can.includes('submit') && viewer?.partyStatus === 'verified';
  return (
    <Card class="actions">
      <h2>{t.next}</h2>
      {submits ? <ActionButton action={`${at}/submission`} label={t.submit} tone="main" /> : null}
      {can.includes('resume') ? <ActionButton action={`${at}/resumption`} label={t.resume} tone="main" /> : null}
      {can.includes('edit') ? (
        <LinkButton href={`${at}/edit`} tone="plain">
          {t.edit}
        </LinkButton>
      ) : null}
      {can.includes('withdraw') ? <ActionButton action={`${at}/withdrawal`} label={t.withdraw} /> : null}
      {listed && offer.state !== 'suspended' ? (
        <LinkButton href={`/listings/${offer.id}`} tone="plain">
          {t.publicPage}
        </LinkButton>
      ) : null}
      {can.includes('pause') ? (
        <Confirmed action={`${at}/pause`} label={t.pause} told={t.pauseTold} yes={t.pauseYes} />
      ) : null}
      {can.includes('discard') ? (
        <Confirmed action={`${at}/discarding`} label={t.discard} told={t.discardTold} yes={t.discardYes} />
      ) : null}
    </Card>
  );
}

/** What takes something away says first what will happen. */
function Confirmed({ action, label, told, yes }: { action: string; label: string; told: string; yes: string }) {
  return (
    <details class="action">
      <summary class="button danger">{label}</summary>
      <p>{told}</p>
      <ActionButton action={action} label={yes} tone="danger" />
    </details>
  );
}
