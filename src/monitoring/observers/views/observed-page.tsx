import { dayOf, dayText } from '../../../platform/clock.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Empty, Heading, LinkButton } from '../../../platform/ui/parts.tsx';
import { Figures, type FiguresProps, WhyCard } from '../../transparency/views/figures-page.tsx';
import { MonthsForm } from '../../transparency/views/months-form.tsx';
import { type Grant, scopeOf, stateOf } from '../rules.ts';
import { type texts as all, texts } from '../texts.ts';
import { DistrictFigures } from './district-figures.tsx';

type Props = FiguresProps & { grants: readonly Grant[] };

/** What an observer organisation was given; or since when, or until when, it is nothing. */
export function ObservedPage({ grants, published, goods, range, typed }: Props) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const scope = scopeOf(grants, dayOf(now));
  if (!scope) return <NothingToSee grants={grants} />;
  const name = scope.kecamatan === null ? t.city : scope.kecamatan.join(', ');
  return (
    <>
      <Heading title={t.observedTitle} lead={t.observedLead(name, dayText(scope.grant.until, lang))} />
      <MonthsForm action="/observed" {...{ range, typed }} />
      {scope.kecamatan === null ? (
        <Figures published={published} goods={goods} />
      ) : (
        <DistrictFigures published={published} goods={goods} kecamatan={scope.kecamatan} />
      )}
      <p>
        <a href={`/observed.csv?from=${range.range.from}&until=${range.range.until}`} download>
          {t.download}
        </a>
        <span class="under soft">{t.downloadLead}</span>
      </p>
      <WhyCard />
    </>
  );
}

function NothingToSee({ grants }: { grants: readonly Grant[] }) {
  const { lang, now } = useUi();
  const t = texts[lang];
  const { title, sentences } = told(grants, dayOf(now), lang);
  return (
    <>
      <Heading title={title} />
      <Empty title={sentences[0] ?? t.nothing}>
        {sentences.slice(1).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{t.askForum}</p>
        <LinkButton href="/transparency">{t.toTransparency}</LinkButton>
      </Empty>
    </>
  );
}

/** What is to come is told before what has been. */
function told(grants: readonly Grant[], today: string, lang: keyof typeof all): { title: string; sentences: string[] } {
  const t = texts[lang];
  const name = ({ kecamatan }: Grant) => kecamatan ?? t.city;
  const of = (state: string) => grants.filter((one) => stateOf(one, today) === state);
  const later = of('later').map((one) => t.later(name(one), dayText(one.from, lang)));
  if (later.length > 0) return { title: t.laterTitle, sentences: later };
  const over = of('over').map((one) => t.over(name(one), dayText(one.until, lang)));
  if (over.length > 0) return { title: t.overTitle, sentences: over };
  const revoked = of('revoked').map((one) => t.revokedWhen(name(one), dayText(dayOf(one.revokedAt!), lang)));
  return revoked.length > 0
    ? { title: t.revokedTitle, sentences: revoked }
    : { title: t.nothingTitle, sentences: [t.nothing] };
}
