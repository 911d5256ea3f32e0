import { useUi } from '../../platform/ui/context.ts';
import { LinkButton } from '../../platform/ui/parts.tsx';
import type { Sheet } from '../sheet/types.ts';
import { pageTexts } from '../texts-pages.ts';
import { SheetView } from './sheet.tsx';

/** A paper with what can be done with it above: none of that is printed. */
export function PaperPage({ id, orderId, sheet }: { id: string; orderId: string | null; sheet: Sheet }) {
  const { lang } = useUi();
  const t = pageTexts[lang];
  const other = sheet.lang === 'id' ? 'en' : 'id';
  return (
    <>
      <h1 class="hidden">
        {sheet.title} {sheet.number}
      </h1>
      <div class="row apart tools">
        <p>{orderId ? <a href={`/orders/${orderId}/documents`}>{t.toTrail}</a> : null}</p>
        <div class="row">
          <LinkButton tone="plain" href={`/documents/${id}?lang=${other}`}>
            {t[`in_${other}`]}
          </LinkButton>
          <LinkButton href={`/documents/${id}/pdf?lang=${sheet.lang}`}>{t.print}</LinkButton>
        </div>
      </div>
      <SheetView sheet={sheet} />
      <p class="soft">{t.fixed}</p>
    </>
  );
}
