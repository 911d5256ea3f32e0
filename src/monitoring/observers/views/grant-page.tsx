import { dayOf, dayText, momentText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { ActionButton, ErrorSummary, Form, type FormState, TextField } from '../../../platform/ui/form.tsx';
import { Card, Facts, Heading, Notice, Table } from '../../../platform/ui/parts.tsx';
import { mayMoveEnd, stateOf } from '../rules.ts';
import type { GrantRow, LookRow } from '../store.ts';
import { texts } from '../texts.ts';
import { StateChip, Used } from './grants-page.tsx';

type Props = { grant: GrantRow; looks: readonly LookRow[]; form: FormState; isMoved: boolean };

/** One grant: what was given, until when, how it was used, and how it ends. */
export function GrantPage({ grant, looks, form, isMoved }: Props) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const state = stateOf(grant, dayOf(now));
  return (
    <>
      <Heading crumbs={<a href="/observers">{t.title}</a>} title={t.grantTitle(grant.observer)} />
      {isMoved ? <Notice tone="good">{t.endMoved}</Notice> : null}
      {form.errors[''] && !mayMoveEnd(grant) ? <Notice tone="bad">{form.errors['']}</Notice> : null}
      <div class="two main-first">
        <div class="stack">
          <Card>
            <Facts
              facts={[
                [t.state, <StateChip state={state} />],
                [t.scope, grant.kecamatan ?? t.city],
                [t.period, t.span(dayText(grant.from, lang), dayText(grant.until, lang))],
                [t.looks, <Used grant={grant} />],
              ]}
            />
          </Card>
          <Looks looks={looks} />
        </div>
        {mayMoveEnd(grant) ? <Changes grant={grant} form={form} isOver={state === 'over'} /> : null}
      </div>
    </>
  );
}

function Looks({ looks }: { looks: readonly LookRow[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  return (
    <Card>
      <h2>{t.lastLooks}</h2>
      {looks.length === 0 ? (
        <p class="soft">{t.noLooks}</p>
      ) : (
        <Table
          caption={t.lastLooks}
          rows={looks}
          columns={[
            { label: t.when, cell: (one) => momentText(one.at, lang) },
            { label: t.person, cell: (one) => one.person ?? '–' },
            { label: t.page, cell: (one) => <code>{one.page}</code> },
          ]}
        />
      )}
    </Card>
  );
}

/** Taking back says first what will happen. */
function Changes({ grant, form, isOver }: { grant: GrantRow; form: FormState; isOver: boolean }) {
  const t = texts[useUi().lang];
  const at = `/observers/grants/${grant.id}`;
  return (
    <Card>
      <h2>{t.moveEnd}</h2>
      <Form action={`${at}/end`}>
        <ErrorSummary errors={form.errors} labels={{ until: t.until }} />
        <TextField name="until" label={t.until} type="date" form={form} value={grant.until} hint={t.moveEndHint} />
        <button type="submit" class="button">
          {t.saveEnd}
        </button>
      </Form>
      {isOver ? null : (
        <details class="action">
          <summary class="danger">{t.revoke}</summary>
          <p>{t.revokeTold(grant.observer)}</p>
          <ActionButton action={`${at}/revocation`} label={t.revokeYes} tone="danger" />
        </details>
      )}
    </Card>
  );
}
