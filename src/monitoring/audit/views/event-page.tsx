import { useUi } from '../../../platform/ui/context.ts';
import { Card, Facts, Heading, Pager } from '../../../platform/ui/parts.tsx';
import { PAGE_PATH } from '../paths.ts';
import { texts } from '../texts.ts';

export type Shown = { seq: number; salt: string; row: string; commitment: string; hash: string };

/** What an event says, with the salt that lets its reader work out the commitment that was published. */
export function EventPage({ seq, salt, row, commitment, hash }: Shown) {
  const t = texts[useUi().lang];
  const at = (other: number) => `/transparency/events/${other}`;
  return (
    <>
      <Heading crumbs={<a href={PAGE_PATH}>{t.title}</a>} title={t.eventTitle(seq)} lead={t.eventLead} />
      <Card>
        <div class="field">
          <label for="f-text">{t.eventText}</label>
          <textarea id="f-text" rows={8} readonly>
            {JSON.stringify({ seq, salt, row })}
          </textarea>
        </div>
        <Facts
          facts={[
            [t.content, <code>{row}</code>],
            [t.salt, <code>{salt}</code>],
            [t.commitment, <code>{commitment}</code>],
            [t.hash, <code>{hash}</code>],
            [t.eventCheck, <a href={PAGE_PATH}>{PAGE_PATH}</a>],
          ]}
        />
      </Card>
      <Pager previous={seq > 1 ? at(seq - 1) : null} next={at(seq + 1)} />
    </>
  );
}
