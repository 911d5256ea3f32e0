import { useUi } from '../../../platform/ui/context.ts';
import { AreaField, ErrorSummary, Form, type FormState, SelectField } from '../../../platform/ui/form.tsx';
import { Card, Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { goodsName } from '../../shortfalls/views/words.ts';
import type { LineRow, SubjectRow } from '../store.ts';
import { subjectTexts, texts } from '../texts.ts';
import { LineFacts, SaidPhoto } from './parts.tsx';

/** Where nobody said which consignment it is about. */
export function NoConsignment() {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading crumbs={<a href="/disputes">{t.title}</a>} title={t.newTitle} />
      <Empty title={t.chooseTitle}>
        <p>{t.choose}</p>
        <LinkButton href="/consignments">{t.toConsignments}</LinkButton>
      </Empty>
    </>
  );
}

type Props = { subject: SubjectRow; lines: readonly LineRow[]; form: FormState; isBuyer: boolean };

/** Opens a dispute about a consignment that was received. */
export function NewDisputePage({ subject, lines, form, isBuyer }: Props) {
  const { lang } = useUi();
  const t = texts[lang];
  const other = isBuyer ? subject.cooperativeName : subject.institutionName;
  const choices = Object.entries(subjectTexts[lang]).map(([value, label]) => ({ value, label }));
  const goods = lines.map((line) => ({ value: line.receiptLineId, label: goodsName(line, lang) }));
  return (
    <>
      <Heading
        crumbs={<a href={`/consignments/${subject.consignmentId}`}>{subject.noteNumber ?? t.consignments}</a>}
        title={t.newTitle}
        lead={t.newLead(subject.noteNumber ?? subject.orderNumber ?? '', other)}
      />
      <ErrorSummary
        errors={form.errors}
        labels={{ subject: t.subject, receiptLineId: t.whichLine, body: t.body, photo: t.photo }}
      />
      <div class="two main-first">
        <Card>
          <Form action="/disputes" keyed typed={form.typed} multipart>
            <input type="hidden" name="consignmentId" value={subject.consignmentId} />
            <SelectField name="subject" label={t.subject} form={form} options={choices} />
            {lines.length > 1 ? (
              <SelectField
                name="receiptLineId"
                label={t.whichLine}
                form={form}
                options={[{ value: '', label: t.wholeConsignment }, ...goods]}
              />
            ) : null}
            <AreaField name="body" label={t.body} form={form} rows={5} hint={t.bodyHint} />
            <SaidPhoto form={form} />
            <p class="soft">{t.meanwhile}</p>
            <button type="submit" class="button">
              {t.openNow}
            </button>
          </Form>
        </Card>
        <Card>
          <h2>{t.facts}</h2>
          <LineFacts lines={lines} />
        </Card>
      </div>
    </>
  );
}
