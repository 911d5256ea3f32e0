import { dayOf, dayText, isDay } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiah } from '../../../platform/money.ts';
import { quantity, roughQuantity } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import type { FormState } from '../../../platform/ui/form.tsx';
import { Card, LinkButton, Notice } from '../../../platform/ui/parts.tsx';
import { listProblems } from '../../rules/index.ts';
import { listProblemText } from '../../suppliers/texts-problems.ts';
import { packsDiffer, windowOf } from '../problems.ts';
import type { FormGround } from '../store.ts';
import { texts } from '../texts.ts';
import type { OfferedList } from '../types.ts';

type Props = { ground: FormGround; form: FormState };

const isTicked = (form: FormState, { list }: OfferedList): boolean => form.typed[`lists.${list.id}`] !== undefined;

/** Which suppliers' lists may be bought from. What is wrong with one for this campaign stands beside it. */
export function ListFields({ ground, form }: Props) {
  const t = texts[useUi().lang];
  const { lists } = ground;
  const error = form.errors.lists;
  const ticked = lists.filter((one) => isTicked(form, one));
  return (
    <Card>
      <fieldset id="f-lists" class={error ? 'field wrong' : undefined}>
        <legend>{t.lists}</legend>
        <p class="hint">{t.listsHint}</p>
        {error ? <p class="error">{error}</p> : null}
        {packsDiffer(ticked) && !error ? (
          <Notice tone="warn">
            <p>{t.packsNote}</p>
          </Notice>
        ) : null}
        {lists.length === 0 ? (
          <Notice tone="warn">
            <p>{t.noListsHere}</p>
          </Notice>
        ) : null}
        {lists.map((one) => (
          <ListField key={one.list.id} one={one} ticked={ticked} unit={ground.goods.unit} form={form} />
        ))}
      </fieldset>
      {lists.length === 0 ? (
        <LinkButton href="/suppliers" tone="plain">
          {t.addSupplier}
        </LinkButton>
      ) : null}
    </Card>
  );
}

type FieldProps = { one: OfferedList; ticked: readonly OfferedList[]; unit: string; form: FormState };

function ListField({ one, ticked, unit, form }: FieldProps) {
  const { lang } = useUi();
  const [other] = ticked.filter(({ list }) => list.packSize !== one.list.packSize);
  const differs = other && !isTicked(form, one);
  const name = `lists.${one.list.id}`;
  const problem = form.errors[name] ?? problemOf(one, unit, form, lang);
  return (
    <label class="check" id={`f-${name}`}>
      <input type="checkbox" name={name} value="yes" checked={isTicked(form, one)} />{' '}
      <strong>{one.supplierName}</strong>
      {one.reference ? <span class="soft"> {one.reference}</span> : null}
      <span class="under">{tiersText(one, unit, lang)}</span>
      <span class="under soft">{termsText(one, unit, lang)}</span>
      {problem ? <span class="under error">{problem}</span> : null}
      {differs && !problem ? (
        <span class="under gold">
          {texts[lang].packDiffers(quantity(one.list.packSize, unit), quantity(other.list.packSize, unit))}
        </span>
      ) : null}
    </label>
  );
}

/** What keeps the list from being used at the times that stand in the form. */
function problemOf({ list }: OfferedList, unit: string, form: FormState, lang: Lang): string | null {
  const window = typedWindow(form);
  const [problem] = listProblems(list, window);
  return problem ? listProblemText(problem, list, { unit, ...(window ? { window } : {}) }, lang) : null;
}

/** As the form's own check has it; days are counted on from there. */
const isUsable = (day: string): boolean => isDay(day) && day > '2000' && day < '2100';

function typedWindow({ typed }: FormState) {
  const [day, until] = [typed.deadlineDay ?? '', typed.deliveryUntil ?? ''];
  if (!isUsable(day) || !isUsable(until)) return undefined;
  const deadline = Date.parse(`${day}T00:00:00Z`);
  const days = /^\d{1,2}$/.test(typed.extensionDays ?? '') ? Number(typed.extensionDays) : 0;
  return windowOf({ deadline, extensionDays: days, deliveryFrom: until, deliveryUntil: until });
}

/** `Rp13.400/kg · mulai 5 ton: Rp13.200/kg`, tier by tier. */
export const tiersText = ({ list }: Pick<OfferedList, 'list'>, unit: string, lang: Lang): string =>
  list.tiers
    .map(({ from, unitPrice }) => {
      const price = `${rupiah(unitPrice)}/${unit}`;
      return from > 0 ? texts[lang].tier(roughQuantity(from, unit), price) : price;
    })
    .join(' · ');

export function termsText(one: OfferedList, unit: string, lang: Lang): string {
  const t = texts[lang];
  const { packSize, palletSize, minimumOrder, capacity, validUntil } = one.list;
  return [
    t.pack(quantity(packSize, unit)),
    palletSize ? t.pallet(quantity(palletSize, unit)) : '',
    minimumOrder > 0 ? t.minimum(quantity(minimumOrder, unit)) : '',
    capacity === null ? '' : t.capacity(roughQuantity(capacity, unit)),
    one.delivery > 0 ? t.delivery(rupiah(one.delivery)) : '',
    one.deliveryDays > 0 ? t.deliveryDays(one.deliveryDays) : '',
    t.validUntil(dayText(dayOf(validUntil - 1), lang)),
  ]
    .filter(Boolean)
    .join(' · ');
}
