import * as v from 'valibot';
import { type Checked, check, lineOfText, refuse, type Typed } from '../../platform/forms.ts';
import type { Lang } from '../../platform/i18n.ts';
import { readThousandths, readWhole } from '../../platform/quantity.ts';
import type { Settings } from '../../platform/settings.ts';
import { errorTexts } from './texts.ts';

/** A whole number between two, both inclusive. */
const whole = (least: number, most: number, message: string) =>
  v.pipe(
    v.string(message),
    v.transform((typed) => {
      const read = readWhole(typed, 1, most);
      return read.ok ? read.value : Number.NaN;
    }),
    v.check((value) => value >= least && value <= most, message),
  );

/** A percentage with at most two decimals, in basis points; 0 is one too. */
const percentage = (most: number, message: string) =>
  v.pipe(
    v.string(message),
    v.transform((typed) => {
      const read = readThousandths(typed.replace('%', ''));
      return read === null || read % 10n !== 0n ? Number.NaN : Number(read / 10n);
    }),
    v.check((value) => value >= 0 && value <= most, message),
  );

const shape = v.object({
  forum_name: lineOfText(80, 3),
  price_zone: v.pipe(
    v.picklist(['1', '2', '3'], 'price_zone'),
    v.transform((zone) => Number(zone)),
  ),
  confirm_hours: whole(1, 240, 'confirm_hours'),
  median_deviation_bps: percentage(10_000, 'median_deviation_bps'),
  quantity_multiple: whole(2, 1000, 'quantity_multiple'),
  fair_window_days: whole(7, 366, 'fair_window_days'),
  sales_model: v.picklist(['agent', 'forum'], 'sales_model'),
  payment_days: whole(1, 90, 'payment_days'),
  campaign_shows_names: v.pipe(
    v.picklist(['yes', 'no'], 'campaign_shows_names'),
    v.transform((answer) => answer === 'yes'),
  ),
  pledge_deposit_bps: percentage(5000, 'pledge_deposit_bps'),
  watch_bps: percentage(10_000, 'watch_bps'),
  intervene_bps: percentage(10_000, 'intervene_bps'),
  price_carry_days: whole(1, 60, 'price_carry_days'),
  public_names: v.pipe(
    v.picklist(['yes', 'no'], 'public_names'),
    v.transform((answer) => answer === 'yes'),
  ),
});

export function checkSettings(typed: Typed, lang: Lang): Checked<Settings> {
  const checked = check(shape, typed, errorTexts[lang]);
  if (!checked.ok || checked.value.intervene_bps >= checked.value.watch_bps) return checked;
  return refuse(checked, { intervene_bps: errorTexts[lang].intervene_below_watch });
}
