import { createContext, useContext } from 'hono/jsx';
import type { Badges, NavEntry } from '../http.ts';
import type { Lang } from '../i18n.ts';
import type { Viewer } from '../viewer.ts';

/** What every part of a page may need to know about the request. */
export type Ui = {
  lang: Lang;
  csrf: () => string;
  viewer: Viewer | null;
  path: string;
  /** Path and query of the page the reader sees, for coming back to it. */
  address: string;
  now: number;
  demo: boolean;
  badges: Badges;
  navigation: readonly NavEntry[];
};

const nowhere: Ui = {
  lang: 'id',
  csrf: () => '',
  viewer: null,
  path: '/',
  address: '/',
  now: 0,
  demo: false,
  badges: {},
  navigation: [],
};
export const UiContext = createContext<Ui>(nowhere);
export const useUi = (): Ui => useContext(UiContext);
