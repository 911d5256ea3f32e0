import type { Child } from 'hono/jsx';
import type { AppContext } from '../http.ts';
import { ownPath } from '../paths.ts';
import { type Ui, UiContext } from './context.ts';
import { Frame, type FrameProps } from './frame.tsx';

/** A form that came back stands at the address it was sent to, which has no page of its own: the page it was on then. */
function addressOf(c: AppContext): string {
  const here = new URL(c.req.url);
  if (c.req.method === 'GET') return here.pathname + here.search;
  const referer = c.req.header('Referer') ?? '';
  return ownPath(c, referer.startsWith(`${here.origin}/`) ? referer.slice(here.origin.length) : '/');
}

function uiOf(c: AppContext): Ui {
  const { lang, csrf, viewer, now, config, badges, navigation } = c.var;
  return { lang, csrf, viewer, now, demo: config.demo, badges, navigation, path: c.req.path, address: addressOf(c) };
}

type Status = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** A whole page in the frame of every page. 422 for a form that comes back with errors. */
export function renderPage(
  c: AppContext,
  props: FrameProps & { status?: Status },
  children: Child,
): Response | Promise<Response> {
  const { status = 200, ...frame } = props;
  return c.html(
    <UiContext.Provider value={uiOf(c)}>
      <Frame {...frame}>{children}</Frame>
    </UiContext.Provider>,
    status,
  );
}

/** The same part of a page on its own, as the answer to htmx. */
export function renderFragment(c: AppContext, children: Child, status: Status = 200): Response | Promise<Response> {
  return c.html(<UiContext.Provider value={uiOf(c)}>{children}</UiContext.Provider>, status);
}
