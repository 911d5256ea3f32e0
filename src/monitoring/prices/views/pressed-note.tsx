import { commodityName } from '../../../catalog/index.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Notice } from '../../../platform/ui/parts.tsx';
import type { Pressed } from '../store-watch.ts';
import { texts } from '../texts.ts';

const SHOWN = 3;

/** On other pages: which prices are under pressure, and the way to them. Nothing where none is. */
export function PressedNote({ pressed }: { pressed: readonly Pressed[] }) {
  const { lang } = useUi();
  const t = texts[lang];
  if (pressed.length === 0) return null;
  const more = pressed.length - SHOWN;
  return (
    <Notice tone={pressed[0]?.status === 'intervene' ? 'bad' : 'warn'} title={t.pressedTitle(pressed.length)}>
      <p>
        {pressed.slice(0, SHOWN).map((one, i) => (
          <>
            {i > 0 ? ', ' : ''}
            <a href={`/prices/${one.commodityId}`}>{commodityName(one, lang)}</a> (
            {one.status === 'intervene' ? t.intervensi : t.waspada})
          </>
        ))}
        {more > 0 ? ` ${t.andMore(more)}` : ''}. <a href="/prices">{t.title}</a>
      </p>
    </Notice>
  );
}
