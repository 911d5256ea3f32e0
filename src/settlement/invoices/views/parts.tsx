import type { Lang } from '../../../platform/i18n.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Chip } from '../../../platform/ui/parts.tsx';
import { invoiceTexts } from '../texts.ts';

/** Settled, open, or past its day. */
export function InvoiceChip({ open, dueOn, today }: { open: number; dueOn: string; today: string }) {
  const t = invoiceTexts[useUi().lang];
  if (open <= 0) return <Chip tone="good">{t.paid}</Chip>;
  return dueOn < today ? <Chip tone="bad">{t.overdue}</Chip> : <Chip tone="warn">{t.openInvoice}</Chip>;
}

type FilterLink = { value: string | null; text: string; count: number; href: string };

/** Filters as links with counts: they survive a reload and need no script. */
export const FilterLinks = (props: { label: string; current: string | null; links: readonly FilterLink[] }) => (
  <nav class="tabs" aria-label={props.label}>
    {props.links.map((link) => (
      <a key={link.href} href={link.href} aria-current={link.value === props.current ? 'true' : undefined}>
        {link.text} <span class="count">{link.count}</span>
      </a>
    ))}
  </nav>
);

/** What a line is for: goods, their delivery, or what a line of a joint purchase calls itself. */
export function lineName(
  line: { kind: 'goods' | 'delivery'; isNamed: number; nameId: string; nameEn: string },
  lang: Lang,
): string {
  const name = goodsName(line, lang);
  return line.kind === 'goods' || line.isNamed ? name : `${invoiceTexts[lang].delivery}: ${name}`;
}

export const goodsName = (of: { nameId: string; nameEn: string }, lang: Lang): string =>
  lang === 'id' ? of.nameId : of.nameEn;
