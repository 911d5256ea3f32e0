import type { Child } from 'hono/jsx';
import { rupiah } from '../../platform/money.ts';
import { useUi } from '../../platform/ui/context.ts';
import type { FormState } from '../../platform/ui/form.tsx';
import { Card, Empty, Stat, Stats } from '../../platform/ui/parts.tsx';
import { decisionTexts } from '../texts-decisions.ts';
import { formTexts } from '../texts-form.ts';
import { splitTexts } from '../texts-preview.ts';
import type { Preview } from '../types.ts';
import { OtherWays } from './other-ways.tsx';
import { PreviewLineCard, Proof } from './preview-line.tsx';

export type PreviewProps = {
  preview: Preview | null;
  /** Form line of each previewed line: lines that are not filled in yet are left out of the split. */
  formLines: readonly number[];
  form: FormState;
  /** Where the buttons of the preview send the form. */
  action: string;
  approvalLimit: number;
  /** Whether the forum has verified the institution: until then it can prepare, not order. */
  verified: boolean;
  /** Told above the split, for example that prices moved. */
  notice?: Child;
};

/** Everything the form's figures lead to: the split, what it costs, and the buttons that go on from there. */
export function PreviewPanel(props: PreviewProps) {
  const { preview, form, action, approvalLimit } = props;
  const { lang } = useUi();
  const t = formTexts[lang];
  const needsApproval = preview ? preview.needsApproval : approvalLimit === 0;
  return (
    <div id="preview" class="stack preview">
      {props.notice}
      {preview ? <PreviewBody {...props} preview={preview} /> : <PreviewEmpty />}
      {preview && preview.shortage > 0 ? <ShortageChoice form={form} /> : null}
      <div>
        {props.verified ? null : <p class="soft">{decisionTexts[lang].notVerified}</p>}
        {preview && approvalLimit > 0 ? (
          <p class="soft">{needsApproval ? t.overLimit(rupiah(approvalLimit)) : t.underLimit(rupiah(approvalLimit))}</p>
        ) : null}
        <Buttons {...{ preview, action, needsApproval, verified: props.verified }} />
      </div>
    </div>
  );
}

type ButtonProps = { preview: Preview | null; action: string; needsApproval: boolean; verified: boolean };

/** What goes on from here; before there is a split to look at, working it out comes first. */
function Buttons({ preview, action, needsApproval, verified }: ButtonProps) {
  const t = formTexts[useUi().lang];
  const maySend = preview !== null && verified;
  return (
    <div class="row">
      {maySend ? (
        <button type="submit" name="intent" value="submit" class="button">
          {needsApproval ? t.submit : t.placeNow}
        </button>
      ) : null}
      {preview ? null : <Compute action={action} main />}
      <button type="submit" name="intent" value="save" class={preview && !verified ? 'button' : 'button plain'}>
        {t.save}
      </button>
      {preview ? <Compute action={action} /> : null}
    </div>
  );
}

const Compute = ({ action, main }: { action: string; main?: boolean }) => (
  <button type="submit" name="intent" value="preview" class={main ? 'button' : 'button plain'} {...inPlace(action)}>
    {formTexts[useUi().lang].compute}
  </button>
);

/** A button that sends the whole form and puts the form that comes back in its place, without a new page. */
export const inPlace = (action: string) => ({
  'hx-post': action,
  'hx-target': '#order-form',
  'hx-select': '#order-form',
  'hx-swap': 'outerHTML',
  'hx-sync': '#order-form:replace',
});

function PreviewEmpty() {
  const t = formTexts[useUi().lang];
  return (
    <Empty title={t.previewEmptyTitle}>
      <p>{t.previewEmpty}</p>
      <noscript>
        <p>{t.previewEmptyPlain}</p>
      </noscript>
    </Empty>
  );
}

function PreviewBody({ preview, formLines, action }: PreviewProps & { preview: Preview }) {
  const several = preview.lines.length > 1;
  return (
    <>
      <input type="hidden" name="seenTotal" value={String(preview.total)} />
      {several ? <WholeOrder preview={preview} /> : null}
      {preview.lines.map((line) => (
        <PreviewLineCard
          key={line.position}
          line={line}
          formLine={formLines[line.position] ?? line.position}
          policy={preview.policy}
          named={several}
          proven={!several}
          action={action}
        />
      ))}
      <OtherWays preview={preview} formLine={formLines[0] ?? 0} action={action} />
    </>
  );
}

function WholeOrder({ preview }: { preview: Preview }) {
  const { lang } = useUi();
  const t = formTexts[lang];
  return (
    <Card>
      <h2>{splitTexts[lang].wholeOrder}</h2>
      <Stats>
        <Stat label={t.total}>{rupiah(preview.total)}</Stat>
        <SavingStat saving={preview.saving} />
        <Stat label={splitTexts[lang].howMany}>{preview.cooperatives}</Stat>
        <SharedDelivery saved={preview.sharedDelivery} />
        <Proof line={orderProof(preview)} policy={preview.policy} />
      </Stats>
      {preview.sharedDelivery > 0 ? <p class="soft small">{splitTexts[lang].sharedHint}</p> : null}
    </Card>
  );
}

/** What one delivery for several goods saves; nothing is said where there is none. */
export const SharedDelivery = ({ saved }: { saved: number }) =>
  saved > 0 ? (
    <Stat label={splitTexts[useUi().lang].sharedDelivery} tone="good">
      {rupiah(saved)}
    </Stat>
  ) : null;

/** The order as one line: whether a better division of all of it may exist. */
export const orderProof = ({ total, lowerBound, shortage }: Preview) => ({
  ...{ cost: total, lowerBound },
  status: shortage > 0 ? ('short' as const) : ('optimal' as const),
});

/** What the split saves against the mean listed price, or costs above it. */
export function SavingStat({ saving }: { saving: number }) {
  const t = formTexts[useUi().lang];
  return saving < 0 ? (
    <Stat label={t.dearer} tone="warn">
      {rupiah(-saving)}
    </Stat>
  ) : (
    <Stat label={t.saving} tone="good">
      {rupiah(saving)}
    </Stat>
  );
}

/** What becomes of a shortage that the buyer sees before sending. */
export function ShortageChoice({ form }: { form: FormState }) {
  const t = decisionTexts[useUi().lang];
  const chosen = form.typed.shortage ?? 'go_without';
  const options = [
    ['go_without', t.goWithout],
    ['wait', t.waitFor],
  ] as const;
  return (
    <Card>
      <fieldset>
        <legend>{t.shortageChoice}</legend>
        {options.map(([value, label]) => (
          <label class="check" key={value}>
            <input type="radio" name="shortage" value={value} checked={chosen === value} /> {label}
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
