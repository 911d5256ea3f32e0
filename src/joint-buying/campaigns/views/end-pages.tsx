import type { PropsWithChildren } from 'hono/jsx';
import { commodityName } from '../../../catalog/index.ts';
import { dayOf, dayText, durationText, momentText } from '../../../platform/clock.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Heading, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import { endTexts } from '../texts-end.ts';
import { refusalTexts } from '../texts-errors.ts';
import type { CampaignRefusal, Stakes } from '../types.ts';

type Props = { stakes: Stakes; form: FormState; refusal: CampaignRefusal['reason'] | null };

function Page({ stakes, title, children }: PropsWithChildren<{ stakes: Stakes; title: string }>) {
  const { lang } = useUi();
  const back = `/campaigns/${stakes.id}`;
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/campaigns">{texts[lang].list}</a> / <a href={back}>{stakes.number}</a>
          </>
        }
        title={title}
        lead={endTexts[lang].cancelLead(commodityName(stakes, lang))}
      />
      {children}
    </>
  );
}

function Refused({ stakes, reason }: { stakes: Stakes; reason: CampaignRefusal['reason'] }) {
  const { lang } = useUi();
  return (
    <>
      <Notice tone="warn" title={endTexts[lang].cannot}>
        <p>{refusalTexts[lang][reason]}</p>
      </Notice>
      <LinkButton href={`/campaigns/${stakes.id}`} tone="plain">
        {endTexts[lang].back}
      </LinkButton>
    </>
  );
}

/** What cancelling does, and the reason that everybody will read. */
export function CancelPage({ stakes, form, refusal }: Props) {
  const t = endTexts[useUi().lang];
  const isDraft = stakes.state === 'draft';
  return (
    <Page stakes={stakes} title={isDraft ? t.discardTitle : t.cancelTitle}>
      {refusal ? (
        <Refused stakes={stakes} reason={refusal} />
      ) : (
        <Card class="readable">
          <ErrorSummary errors={form.errors} labels={{ reason: t.reason }} title={t.cancelNotice} />
          <h2>{t.willHappen}</h2>
          {isDraft ? <p>{t.endsDraft}</p> : <Consequences stakes={stakes} />}
          <Form action={`/campaigns/${stakes.id}/cancellation`}>
            <AreaField
              name="reason"
              label={t.reason}
              form={form}
              rows={3}
              hint={isDraft ? t.reasonHintDraft : t.reasonHint}
            />
            <div class="row">
              <button type="submit" class="button danger">
                {isDraft ? t.discard : t.cancel}
              </button>
              <LinkButton href={`/campaigns/${stakes.id}`} tone="plain">
                {t.back}
              </LinkButton>
            </div>
          </Form>
        </Card>
      )}
    </Page>
  );
}

function Consequences({ stakes }: { stakes: Stakes }) {
  const t = endTexts[useUi().lang];
  return (
    <ul>
      <li>{t.ends}</li>
      <li>{stakes.pledges > 0 ? t.tells(stakes.pledges, quantity(stakes.pledged, stakes.unit)) : t.tellsNobody}</li>
      {stakes.held > 0 ? <li>{t.returns(stakes.held, rupiah(stakes.heldAmount))}</li> : null}
    </ul>
  );
}

export function DeadlinePage({ stakes, form, refusal }: Props) {
  const { lang, now } = useUi();
  const t = endTexts[lang];
  return (
    <Page stakes={stakes} title={t.moveTitle}>
      {refusal ? (
        <Refused stakes={stakes} reason={refusal} />
      ) : (
        <Card class="readable">
          <ErrorSummary
            errors={form.errors}
            labels={{ deadlineDay: t.moveDay, deadlineTime: t.moveTime }}
            title={t.moveNotice}
          />
          <p>{t.moveNow(momentText(stakes.deadline, lang), durationText(stakes.deadline - now, lang))}</p>
          <ul>
            <li>{stakes.pledges > 0 ? t.moveTells(stakes.pledges) : t.tellsNobody}</li>
            <li>{t.moveBinds}</li>
            <li>{t.moveDelivery(dayText(stakes.deliveryFrom, lang))}</li>
          </ul>
          <Form action={`/campaigns/${stakes.id}/deadline`}>
            <div class="halves">
              <TextField name="deadlineDay" label={t.moveDay} form={form} type="date" min={dayOf(now)} />
              <TextField name="deadlineTime" label={t.moveTime} form={form} type="time" />
            </div>
            <div class="row">
              <button type="submit" class="button">
                {t.move}
              </button>
              <LinkButton href={`/campaigns/${stakes.id}`} tone="plain">
                {t.back}
              </LinkButton>
            </div>
          </Form>
        </Card>
      )}
    </Page>
  );
}
