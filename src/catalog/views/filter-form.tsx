import { dayOf } from '../../platform/clock.ts';
import { figure } from '../../platform/quantity.ts';
import { useUi } from '../../platform/ui/context.ts';
import { countSet, type Filters, sorts } from '../filters.ts';
import { categoryName } from '../names.ts';
import { shared } from '../texts.ts';

/** What the selects offer; a list that is absent has no field. */
export type Choices = {
  categories?: readonly string[];
  kecamatan: readonly string[];
  certificates?: readonly string[];
};

type Props = { action: string; filters: Filters; choices: Choices; unit?: string };

/** Search as you type with htmx, a plain GET form without. The filters are part of the same form, folded away. */
export function FilterForm({ action, filters, choices, unit }: Props) {
  const { lang } = useUi();
  const t = shared[lang];
  return (
    <search class="card">
      <form
        action={action}
        hx-get={action}
        hx-trigger="input delay:250ms, submit"
        hx-target="#results"
        hx-sync="this:replace"
      >
        <div class="search">
          <label class="hidden" for="q">
            {t.search}
          </label>
          <input id="q" name="q" type="search" value={filters.q} placeholder={t.searchHint} maxlength={120} />
          <button class="button" type="submit">
            {t.find}
          </button>
        </div>
        <Folded filters={filters} choices={choices} unit={unit} />
      </form>
    </search>
  );
}

type Wish = { name: string; label: string; value: string | number | null };

const Typed = ({ name, label, value, date }: Wish & { date?: string }) => (
  <div class="field">
    <label for={`w-${name}`}>{label}</label>
    <input
      id={`w-${name}`}
      name={name}
      value={typeof value === 'number' ? figure(value) : (value ?? '')}
      {...(date ? { type: 'date', min: date } : { inputmode: 'numeric' })}
    />
  </div>
);

const Chosen = ({ name, label, value, options }: Wish & { options: readonly (readonly [string, string])[] }) => (
  <div class="field">
    <label for={`w-${name}`}>{label}</label>
    <select id={`w-${name}`} name={name}>
      {options.map(([option, text]) => (
        <option key={option} value={option} selected={option === value}>
          {text}
        </option>
      ))}
    </select>
  </div>
);

const same = (value: string) => [value, value] as const;

function Folded({ filters: f, choices, unit }: { filters: Filters; choices: Choices; unit: string | undefined }) {
  const { lang, now } = useUi();
  const t = shared[lang];
  const set = countSet(f);
  const any = ['', t.any] as const;
  const categories = choices.categories?.map((category) => [category, categoryName(category, lang)] as const);
  const certificates = [any, ['any', t.certified] as const, ...(choices.certificates ?? []).map(same)];
  const orders = { usual: t.usual, name: t.name, price: t.price, quantity: t.most };
  return (
    <details open={set > 0 || f.sort !== 'usual'}>
      <summary>{set > 0 ? `${t.filters} · ${t.filtersSet(set)}` : t.filters}</summary>
      <div class="filters">
        {categories ? (
          <Chosen name="category" label={t.category} value={f.category} options={[any, ...categories]} />
        ) : null}
        <Chosen
          name="kecamatan"
          label={t.kecamatan}
          value={f.kecamatan}
          options={[any, ...choices.kecamatan.map(same)]}
        />
        <Typed name="min" label={t.minPrice} value={f.min} />
        <Typed name="max" label={t.maxPrice} value={f.max} />
        <Typed name="quantity" label={unit ? `${t.quantity} (${unit})` : t.quantity} value={f.quantity} />
        <Chosen name="certificate" label={t.certificate} value={f.certificate} options={certificates} />
        <Typed name="date" label={t.date} value={f.date} date={dayOf(now)} />
        <Chosen
          name="sort"
          label={t.sort}
          value={f.sort}
          options={sorts.map((sort) => [sort, orders[sort]] as const)}
        />
      </div>
    </details>
  );
}
