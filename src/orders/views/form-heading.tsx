import { dayText, isDay } from '../../platform/clock.ts';
import type { Typed } from '../../platform/forms.ts';
import { figure, readThousandths } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { Heading, Stepper } from '../../platform/ui/parts.tsx';
import { linesOf } from '../inputs.ts';
import { formTexts } from '../texts-form.ts';
import { orderTexts } from '../texts-orders.ts';
import type { OrderFormData } from '../types-pages.ts';
import { orderSteps } from './order-page.tsx';
import { nameOf } from './words.ts';

type HeadingProps = { data: OrderFormData; typed: Typed; edited: boolean; oob?: boolean };

/** Where the order stands and what it is about so far; follows the typing. */
export function FormHeading({ data, typed, edited, oob }: HeadingProps) {
  const { lang } = useUi();
  const t = orderTexts[lang];
  return (
    <div id="form-heading" {...(oob ? { 'hx-swap-oob': 'true' } : {})}>
      <Stepper label={t.steps} at={0} steps={orderSteps(t)} />
      <Heading
        crumbs={<a href="/orders">{t.listTitle}</a>}
        title={titleOf({ data, typed, edited }, lang)}
        lead={leadOf({ data, typed, edited }, lang)}
      />
    </div>
  );
}

function titleOf({ data, typed, edited }: HeadingProps, lang: 'id' | 'en'): string {
  const lines = linesOf(typed);
  const first = lines[0];
  const commodity = data.commodities.find((one) => one.id === first?.commodityId);
  if (!commodity) return edited ? formTexts[lang].editTitle : formTexts[lang].newTitle;
  const amount = readThousandths(first?.quantity ?? '');
  const said = amount === null ? '' : `, ${figure(Number(amount) / 1000)} ${first?.unit ?? ''}`;
  const goods = `${nameOf(commodity, lang)}${said}`;
  return lines.length > 1 ? `${goods} ${orderTexts[lang].andMore(lines.length - 1)}` : goods;
}

function leadOf({ data, typed }: HeadingProps, lang: 'id' | 'en'): string {
  const t = orderTexts[lang];
  const site = data.sites.find((one) => one.id === typed.siteId);
  const delivery =
    site && isDay(typed.neededOn ?? '') ? `${t.deliverTo(site.name, dayText(typed.neededOn!, lang))} ` : '';
  return `${delivery}${t.notOrderedYet}`;
}
