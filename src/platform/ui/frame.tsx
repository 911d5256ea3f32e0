import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';
import type { NavEntry } from '../http.ts';
import { texts } from '../texts.ts';
import { assets } from './assets.ts';
import { useUi } from './context.ts';

export type FrameProps = {
  title: string;
  /** Key of the navigation entry the page belongs to. */
  nav?: string;
  /** Forms side by side with their consequences want the whole width; reading pages do not. */
  wide?: boolean;
  /** Scripts of this page beside those of every page: addresses from `assets`. */
  scripts?: readonly string[];
};

const htmxConfig =
  '{"includeIndicatorCSS":false,"defaultTimeout":20000,"morphIgnore":["data-htmx-powered","open"],"history":"reload"}';

export function Frame({ title, nav, scripts = [], children }: PropsWithChildren<FrameProps>) {
  const ui = useUi();
  const t = texts[ui.lang];
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={ui.lang}>
        <head>
          <meta charset="utf-8" />
          <title>{`${title} · Lumbung`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#14532d" />
          <meta name="htmx-config" content={htmxConfig} />
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          <link rel="manifest" href="/manifest.webmanifest" />
          <link rel="stylesheet" href={assets.css} />
          <script src={assets.htmx} defer></script>
          <script src={assets.script} defer></script>
          {scripts.map((src) => (
            <script key={src} src={src} defer></script>
          ))}
        </head>
        <body data-user={ui.viewer?.userId} data-as={ui.viewer?.membershipId || undefined}>
          <a class="skip" href="#main">
            {t.skip}
          </a>
          <Header nav={nav} />
          <main id="main">{children}</main>
          <Footer />
        </body>
      </html>
    </>
  );
}

function Header({ nav }: { nav: string | undefined }) {
  const ui = useUi();
  const t = texts[ui.lang];
  return (
    <header class="top">
      <div class="inner">
        <a class="brand" href="/">
          <Barn />
          Lumbung
        </a>
        <nav class="main" aria-label={t.mainNavigation}>
          {ui.navigation
            .filter((entry) => !entry.inHead)
            .map((entry) => (
              <NavLink key={entry.key} entry={entry} current={entry.key === nav} />
            ))}
        </nav>
        <Who nav={nav} />
      </div>
      <div class="woven" aria-hidden="true"></div>
    </header>
  );
}

const placeOf = ({ inHead, isWide }: NavEntry): string | undefined =>
  (inHead && 'bell') || (isWide && 'on-wide') || undefined;

function NavLink({ entry, current }: { entry: NavEntry; current: boolean }) {
  const ui = useUi();
  const count = ui.badges[entry.key] ?? 0;
  return (
    <a href={entry.href} aria-current={current ? 'page' : undefined} class={placeOf(entry)}>
      {entry.inHead ? <Letter /> : null}
      {entry.inHead ? <span class="hidden">{entry.label}</span> : entry.label}
      {/* The space keeps the count from being read as part of the word. */}
      {count > 0 ? (
        <>
          {' '}
          <span class="badge">{count > 99 ? '99+' : count}</span>
        </>
      ) : null}
    </a>
  );
}

function Who({ nav }: { nav: string | undefined }) {
  const { viewer, lang, address, navigation } = useUi();
  const t = texts[lang];
  const language = lang === 'id' ? 'en' : 'id';
  return (
    <div class="who">
      {navigation
        .filter((entry) => entry.inHead)
        .map((entry) => (
          <NavLink key={entry.key} entry={entry} current={entry.key === nav} />
        ))}
      {viewer ? (
        <a href="/account" class="person">
          <span>{viewer.userName}</span>
          <strong>{viewer.partyName || t.account}</strong>
        </a>
      ) : (
        <a href="/sign-in">{t.signIn}</a>
      )}
      <a
        class="lang"
        href={`/language?to=${language}&back=${encodeURIComponent(address)}`}
        hreflang={language}
        lang={language}
      >
        {language.toUpperCase()}
        <span class="hidden"> {t.otherLanguage}</span>
      </a>
    </div>
  );
}

function Footer() {
  const { lang, demo } = useUi();
  const t = texts[lang];
  return (
    <footer class="foot">
      <p>
        {demo ? (
          <>
            <strong>{t.demo}.</strong> {t.demoHint}{' '}
          </>
        ) : null}
        {t.footer} <a href="/transparency">{t.transparency}</a>, <a href="/transparency/audit">{t.openRecord}</a>.
      </p>
    </footer>
  );
}

function Letter() {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
    >
      <rect x="3" y="5" width="18" height="14" rx="2" />
      <path d="m4 7 8 6 8-6" />
    </svg>
  );
}

/** The leuit, the rice barn: the mark of the product. */
function Barn() {
  return (
    <svg class="barn" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d="M12 2 1 12l2 2 1-1 2 8h3v-5h6v5h3l2-8 1 1 2-2z" fill="#e3b341" />
    </svg>
  );
}
