import { isCounted, milli } from '../../../fulfilment/index.ts';
import { momentText } from '../../../platform/clock.ts';
import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, type FormState, freshForm } from '../../../platform/ui/form.tsx';
import { Card, Chip, LinkButton, Pager, Table } from '../../../platform/ui/parts.tsx';
import { type GoodsPage, nameOf } from '../page.ts';
import { goodsTexts } from '../texts.ts';
import type { Member } from '../types.ts';

/** A member's form that came back. */
export type Handing = { allotmentId: string; form: FormState } | undefined;
type Props = { page: GoodsPage; mayAct: boolean; handing: Handing };

/** The list to hand out at one drop point: one press for a member, or for all that are left. */
export function HandOut({ page, mayAct, handing }: Props) {
  const { lang } = useUi();
  const t = goodsTexts[lang];
  const { campaign, members } = page;
  if (!members) return null;
  const { dropPointId, list, next } = members;
  const acts = mayAct && campaign.state === 'arriving';
  const say = (amount: number) => milli(amount, campaign.unit);
  const name = nameOf(campaign, dropPointId);
  const title = acts ? t.handTitle(name) : t.handedTitle(name);
  return (
    <Card>
      <h2 id="hand-out">{title}</h2>
      {acts ? <All page={page} dropPointId={dropPointId} /> : null}
      <Table
        caption={title}
        rows={list}
        rowId={({ allotmentId }) => `allotment-${allotmentId}`}
        columns={[
          { label: t.cooperative, cell: ({ name }) => name },
          { label: t.wants, cell: ({ quantity }) => say(quantity * 1000), numeric: true },
          {
            label: t.gets,
            cell: ({ shareMilli }) => (shareMilli ? say(shareMilli) : t.noShare),
            numeric: true,
          },
          {
            label: t.handed,
            cell: (member) =>
              acts && member.handedMilli === null && member.shareMilli ? (
                <MemberForm {...{ member, unit: campaign.unit, handing }} />
              ) : (
                <Handed member={member} unit={campaign.unit} />
              ),
          },
          { label: t.state, cell: (member) => <State member={member} unit={campaign.unit} /> },
        ]}
      />
      <Pager
        next={next ? `/campaigns/${campaign.id}/goods?drop=${dropPointId}&after=${encodeURIComponent(next)}` : null}
      />
      <LinkButton tone="plain" href={`/drop-points/${dropPointId}/pick-list`}>
        {t.pickList}
      </LinkButton>
    </Card>
  );
}

function All({ page, dropPointId }: { page: GoodsPage; dropPointId: string }) {
  const t = goodsTexts[useUi().lang];
  const { campaign, drops } = page;
  const sum = drops.find((one) => one.dropPointId === dropPointId);
  if (!sum || sum.left === 0) return null;
  return (
    <>
      <p class="soft">{t.handLead}</p>
      <Form action={`/campaigns/${campaign.id}/drop-points/${dropPointId}/handing-out`} class="act">
        <button type="submit" class="button">
          {t.handAll(sum.left)}
        </button>
        <p class="hint">{t.handAllMeans(milli(sum.shareMilli - sum.handedShareMilli, campaign.unit))}</p>
      </Form>
    </>
  );
}

function MemberForm({ member, unit, handing }: { member: Member; unit: string; handing: Handing }) {
  const t = goodsTexts[useUi().lang];
  const { allotmentId, name, shareMilli } = member;
  const { typed, errors } = handing?.allotmentId === allotmentId ? handing.form : freshForm;
  const [weight, note] = [`f-${allotmentId}-weight`, `f-${allotmentId}-note`];
  const told = `e-${allotmentId}`;
  const error = errors.weight ?? errors.note ?? errors[''];
  return (
    <Form action={`/allotments/${allotmentId}/handing-out`} class="quick hand">
      <label class="hidden" for={weight}>
        {t.weightOf(name)}
      </label>
      <span class="suffixed">
        <input
          id={weight}
          name="weight"
          inputmode={isCounted(unit) ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={typed.weight ?? figure((shareMilli ?? 0) / 1000)}
          aria-invalid={errors.weight ? 'true' : undefined}
          aria-describedby={error ? told : undefined}
        />
        <span class="suffix">{unit}</span>
        <button class="button plain" type="submit">
          {t.handOne}
        </button>
      </span>
      {error ? (
        <p class="error" id={told}>
          {error}
        </p>
      ) : null}
      <details open={Boolean(errors.note || typed.note)}>
        <summary>{t.isLess}</summary>
        <label class="hidden" for={note}>
          {t.lessNoteOf(name)}
        </label>
        <input
          id={note}
          name="note"
          maxlength={300}
          placeholder={t.lessNote}
          value={typed.note ?? ''}
          aria-invalid={errors.note ? 'true' : undefined}
          aria-describedby={errors.note ? told : undefined}
        />
      </details>
    </Form>
  );
}

function Handed({ member, unit }: { member: Member; unit: string }) {
  const { lang } = useUi();
  const t = goodsTexts[lang];
  const { handedMilli, shareMilli, handedAt, handedBy, handedNote, documentId } = member;
  if (handedMilli === null) return <span>–</span>;
  const lost = (shareMilli ?? 0) - handedMilli;
  return (
    <span>
      <span class="strong">{milli(handedMilli, unit)}</span>
      {lost > 0 ? <span class="line gold">{t.lostHere(milli(lost, unit))}</span> : null}
      {handedNote ? <span class="line small">{handedNote}</span> : null}
      <span class="line soft small">{t.handedAt(momentText(handedAt ?? 0, lang), handedBy ?? '')}</span>
      {documentId ? <a href={`/documents/${documentId}`}>{t.note}</a> : null}
    </span>
  );
}

/** Whether it was handed out, and what the cooperative says it received. */
function State({ member, unit }: { member: Member; unit: string }) {
  const t = goodsTexts[useUi().lang];
  const { shareMilli, handedMilli, receivedMilli, receivedNote } = member;
  if (!shareMilli) return <Chip tone="quiet">{t.noShare}</Chip>;
  if (handedMilli === null) return <Chip tone="quiet">{t.notYet}</Chip>;
  if (receivedMilli === null) return <Chip tone="warn">{t.waits}</Chip>;
  if (receivedMilli === handedMilli) return <Chip tone="good">{t.confirmed}</Chip>;
  return (
    <span>
      <Chip tone="bad">{t.confirmedShort(milli(handedMilli - receivedMilli, unit))}</Chip>
      <span class="line small">{receivedNote}</span>
    </span>
  );
}
