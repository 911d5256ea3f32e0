import type { Child } from 'hono/jsx';
import { commodityName } from '../../../catalog/index.ts';
import { percent } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState } from '../../../platform/ui/form.tsx';
import { Card, Heading, Notice } from '../../../platform/ui/parts.tsx';
import { agreementTo } from '../problems.ts';
import type { FormGround } from '../store.ts';
import { texts } from '../texts.ts';
import { warningText } from '../texts-errors.ts';
import type { Warning } from '../types.ts';
import { DropFields } from './drop-fields.tsx';
import { ListFields } from './list-fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { TimeFields } from './time-fields.tsx';

export type FormPageProps = {
  ground: FormGround;
  form: FormState;
  /** The draft it changes; null: it makes one. */
  draft: { id: string; number: string; version: number } | null;
  frozen: { showsNames: boolean; depositBps: number };
  warned?: { warnings: readonly Warning[]; target: number };
  lead?: Child;
};

/** The form of a joint purchase: what it says on the left, what opening it does on the right. */
export function CampaignFormPage(props: FormPageProps) {
  const { ground, form, draft, warned, lead } = props;
  const { lang } = useUi();
  const t = texts[lang];
  const goods = commodityName(ground.goods, lang);
  return (
    <>
      <Heading
        crumbs={
          <>
            <a href="/campaigns">{t.list}</a> / {draft?.number ?? t.fresh}
          </>
        }
        title={draft ? t.editTitle(goods) : t.newTitle(goods)}
        lead={lead}
      />
      <Form
        action={draft ? `/campaigns/${draft.id}` : '/campaigns'}
        keyed
        typed={form.typed}
        class="two main-first late"
        id="campaign"
      >
        <div>
          <ErrorSummary errors={form.errors} labels={labelsOf(lang)} title={t.notOpened} />
          {warned ? <Warned {...warned} unit={ground.goods.unit} /> : null}
          <input type="hidden" name="commodity" value={ground.goods.id} />
          {draft ? <input type="hidden" name="version" value={form.typed.version ?? String(draft.version)} /> : null}
          <ListFields ground={ground} form={form} />
          <TimeFields form={form} />
          <RuleFields ground={ground} form={form} />
          <DropFields form={form} />
          <Card>
            <AreaField name="note" label={t.note} form={form} rows={3} hint={t.noteHint} optional />
          </Card>
        </div>
        <Consequences {...props} />
      </Form>
    </>
  );
}

const labelsOf = (lang: 'id' | 'en'): Record<string, string> => {
  const t = texts[lang];
  return {
    ...{ lists: t.listsShort, deadlineDay: t.deadlineDay, deadlineTime: t.deadlineTime, deliveryFrom: t.deliveryFrom },
    ...{ deliveryUntil: t.deliveryUntil, target: t.target, extensionDays: t.extension, note: t.note },
  };
};

function Warned({ warnings, target, unit }: { warnings: readonly Warning[]; target: number; unit: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Notice tone="warn" title={t.notOpened}>
      <ul>
        {warnings.map((one) => (
          <li key={one.reason}>{warningText(one, target, unit, lang)}</li>
        ))}
      </ul>
      <p>{t.warned}</p>
      <input type="hidden" name="agreed" value={agreementTo(warnings)} />
    </Notice>
  );
}

function Consequences({ ground, draft, frozen, warned }: FormPageProps) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const { showsNames, depositBps } = frozen;
  return (
    <div class="stack" id="check">
      <Card>
        <h2>{t.opens}</h2>
        <ul>
          <li>{t.opensTold(ground.cooperatives)}</li>
          <li>{showsNames ? t.opensNames : t.opensCounts}</li>
          <li>{depositBps > 0 ? t.opensDeposit(percent(depositBps)) : t.opensNoDeposit}</li>
          <li>{t.opensFixed}</li>
        </ul>
        {viewer?.role === 'administrator' ? (
          <p class="small">
            <a href="/forum-settings">{t.settings}</a>
          </p>
        ) : null}
        <div class="actions">
          {/* First in the form, so that Enter in a field saves and does not open. */}
          <button type="submit" name="intent" value="save" class="button plain">
            {t.saveDraft}
          </button>
          <button type="submit" name="intent" value="open" class="button">
            {warned ? t.openAnyway : t.open}
          </button>
        </div>
        {draft ? (
          <p>
            <a href={`/campaigns/${draft.id}/cancellation`}>{t.cancelDraft}</a>
          </p>
        ) : null}
      </Card>
    </div>
  );
}
