import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice, Stepper } from '../../../platform/ui/parts.tsx';
import type { Comparison, Finding } from '../../checks.ts';
import { wasListed } from '../../lifecycle.ts';
import { FindingList } from '../../moderation/views/findings.tsx';
import { commodityName } from '../../names.ts';
import type { Commodity, Offer, Revision } from '../store/read.ts';
import { texts } from '../texts.ts';
import { Actions } from './actions.tsx';
import { AvailableForm } from './available.tsx';
import { Conversation, type Message, type Step, Trail } from './conversation.tsx';
import { StateChip } from './state.tsx';
import { TermsCard } from './terms-card.tsx';

export type OfferProps = {
  offer: Offer;
  commodity: Commodity;
  open: Revision | null;
  listed: Revision | null;
  /** The version the page is about: the open one, or the one that sells, or the last. */
  latest: Revision;
  photos: readonly { revisionId: string; id: string }[];
  messages: readonly Message[];
  trail: readonly Step[];
  checks: { findings: readonly Finding[]; against: Comparison };
  refusal?: string;
  wrong?: { typed: string; error: string };
  message?: FormState;
};

/** A cooperative's page of one of its offers: where it stands, what can be done, what was said. */
export function OfferPage(props: OfferProps) {
  const { lang } = useUi();
  const { offer, commodity } = props;
  const name = commodityName(commodity, lang);
  return (
    <>
      <Heading crumbs={<a href="/offers">{texts[lang].title}</a>} title={name}>
        <StateChip state={offer.state} />
      </Heading>
      {wasListed(offer.state) ? null : <FirstSteps state={offer.state} />}
      <Notices {...props} />
      <div class="two main-first">
        <div class="stack">
          <TermsCard {...props} />
          {props.open ? (
            <Card>
              <FindingList {...props.checks} />
            </Card>
          ) : null}
          <Conversation offerId={offer.id} messages={props.messages} form={props.message} />
          <Trail steps={props.trail} />
        </div>
        <div class="stack first">
          <Actions offer={offer} open={props.open} listed={props.listed} />
          {wasListed(offer.state) ? <StockCard {...props} /> : null}
        </div>
      </div>
    </>
  );
}

function FirstSteps({ state }: { state: Offer['state'] }) {
  const t = texts[useUi().lang];
  const steps = [t.stepDraft, t.stepSubmitted, t.stepListed];
  return <Stepper steps={steps} at={state === 'submitted' ? 1 : 0} label={t.steps} />;
}

function StockCard({ offer, commodity, wrong }: OfferProps) {
  const t = texts[useUi().lang];
  const { nameId, nameEn, tradeUnit } = commodity;
  return (
    <Card>
      <h2>{t.available}</h2>
      <AvailableForm offer={{ ...offer, nameId, nameEn, tradeUnit }} wrong={wrong} />
    </Card>
  );
}

const tones = {
  draft: 'quiet',
  submitted: 'quiet',
  changes_requested: 'warn',
  rejected: 'bad',
  listed: 'good',
  paused: 'warn',
  suspended: 'bad',
  expired: 'warn',
} as const;

/** Where the offer stands in a sentence, with the moderators' reason; and what becomes of an open edit. */
function Notices({ offer, open, latest, trail, refusal }: OfferProps) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const suspended = trail.find((step) => step.type === 'offer_suspended')?.reason;
  const decided = offer.state === 'changes_requested' || offer.state === 'rejected' ? latest.decisionReason : null;
  const reason = offer.state === 'suspended' ? suspended : decided;
  return (
    <>
      {refusal ? (
        <Notice tone="bad">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      {viewer?.partyStatus === 'verified' ? null : (
        <Notice tone="warn">
          <p>{t.unverified}</p>
        </Notice>
      )}
      <Notice tone={tones[offer.state]}>
        <p>{t[`tell_${offer.state}`]}</p>
        {reason ? <p class="strong">{reason}</p> : null}
      </Notice>
      {open && wasListed(offer.state) ? <EditNotice open={open} /> : null}
    </>
  );
}

function EditNotice({ open }: { open: Revision }) {
  const t = texts[useUi().lang];
  const text = { submitted: t.editWaits, changes_requested: t.editSentBack, draft: t.editDraft } as const;
  return (
    <Notice tone={open.state === 'changes_requested' ? 'warn' : 'quiet'}>
      <p>{text[open.state as keyof typeof text]}</p>
      {open.state === 'changes_requested' && open.decisionReason ? <p class="strong">{open.decisionReason}</p> : null}
    </Notice>
  );
}
