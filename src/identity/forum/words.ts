import type { Lang } from '../../platform/i18n.ts';
import type { Settings } from '../../platform/settings.ts';
import { texts } from './texts.ts';

const decimals = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2, useGrouping: false });

/** A setting as the form's field holds it. */
export function fieldOf(key: keyof Settings, value: unknown): string {
  if (key.endsWith('_bps')) return decimals.format(Number(value) / 100);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** A setting as people read it. */
export function wordsOf(key: string, value: unknown, lang: Lang): string {
  const t = texts[lang];
  if (key.endsWith('_bps')) return `${decimals.format(Number(value) / 100)} %`;
  if (key === 'public_names') return value === true ? t.named : t.unnamed;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (key === 'sales_model') return value === 'forum' ? t.forum : t.agent;
  return String(value);
}
