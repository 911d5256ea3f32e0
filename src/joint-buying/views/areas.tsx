import { catalogOf } from '../../platform/i18n.ts';
import { useUi } from '../../platform/ui/context.ts';

const texts = catalogOf({
  label: { id: 'Bagian belanja bersama', en: 'Parts of joint buying' },
  campaigns: { id: 'Belanja bersama', en: 'Joint purchases' },
  needs: { id: 'Kebutuhan', en: 'Needs' },
  suppliers: { id: 'Pemasok', en: 'Suppliers' },
});

type Area = 'campaigns' | 'needs' | 'suppliers';

/** The lists of joint buying, on top of each of them; suppliers are for staff. */
export function BuyingAreas({ at }: { at: Area }) {
  const { lang, viewer } = useUi();
  const t = texts[lang];
  const areas: Area[] = viewer?.partyKind === 'forum' ? ['campaigns', 'needs', 'suppliers'] : ['campaigns', 'needs'];
  return (
    <nav class="tabs" aria-label={t.label}>
      {areas.map((area) => (
        <a key={area} href={`/${area}`} aria-current={area === at ? 'page' : undefined}>
          {t[area]}
        </a>
      ))}
    </nav>
  );
}
