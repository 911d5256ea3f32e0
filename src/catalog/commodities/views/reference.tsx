import { dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { rupiahRange } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import type { ReferenceRow } from '../store.ts';
import { texts } from '../texts.ts';

/** The reference price with its zone, its dates and where it comes from; older and coming ones folded away. */
export function ReferenceCard({ references, unit }: { references: readonly ReferenceRow[]; unit: string }) {
  const { lang } = useUi();
  const t = texts[lang];
  const current = references.find((reference) => reference.current);
  const others = references.filter((reference) => reference !== current);
  return (
    <Card>
      <h2>{t.reference}</h2>
      {current ? <Current reference={current} unit={unit} lang={lang} /> : <p class="soft">{t.noReference}</p>}
      {others.length > 0 ? (
        <details>
          <summary>{t.earlier}</summary>
          <ul>
            {others.map((reference) => (
              <li key={reference.effectiveFrom}>
                {`${reference.kind} ${amount(reference)}, ${dates(reference, lang)}`}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

function Current({ reference, unit, lang }: { reference: ReferenceRow; unit: string; lang: Lang }) {
  const t = texts[lang];
  const zone = reference.zone === 0 ? t.everywhere : t.zone(reference.zone);
  return (
    <>
      <p class="price">
        {amount(reference)}
        <small>/{unit}</small>
      </p>
      <p>{`${reference.kind} ${zone}, ${dates(reference, lang)}`}</p>
      <p class="soft small">{t[reference.kind]}</p>
      <p class="soft small">{t.source(reference.source)}</p>
    </>
  );
}

const amount = (reference: ReferenceRow): string => rupiahRange(reference.low ?? reference.high, reference.high);

function dates({ effectiveFrom, effectiveUntil }: ReferenceRow, lang: Lang): string {
  const t = texts[lang];
  const from = dayText(effectiveFrom, lang);
  return effectiveUntil ? t.between(from, dayText(effectiveUntil, lang)) : t.since(from);
}
