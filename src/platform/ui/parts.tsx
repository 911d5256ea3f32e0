import type { Child, PropsWithChildren } from 'hono/jsx';
import { texts } from '../texts.ts';
import { useUi } from './context.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'quiet';

/** A state in a word; the colour only helps. */
export const Chip = ({ tone, children }: PropsWithChildren<{ tone: Tone }>) => (
  <span class={`chip ${tone}`}>{children}</span>
);

export const Card = ({ children, class: extra }: PropsWithChildren<{ class?: string }>) => (
  <section class={extra ? `card ${extra}` : 'card'}>{children}</section>
);

/** Heading of a page: where it is, what it is about, one line of explanation. */
export function Heading({
  crumbs,
  title,
  lead,
  children,
}: PropsWithChildren<{ crumbs?: Child; title: Child; lead?: Child }>) {
  return (
    <div class="heading">
      {crumbs ? <p class="crumbs">{crumbs}</p> : null}
      <h1>{title}</h1>
      {lead ? <p class="lead">{lead}</p> : null}
      {children}
    </div>
  );
}

export const Notice = ({ tone, title, children }: PropsWithChildren<{ tone: Tone; title?: string }>) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {title ? <strong>{title}</strong> : null}
    {children}
  </div>
);

/** What an empty list says: that it is empty, and what to do next. */
export const Empty = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <div class="empty">
    <p class="empty-title">{title}</p>
    {children}
  </div>
);

export const LinkButton = ({
  href,
  tone = 'main',
  children,
}: PropsWithChildren<{ href: string; tone?: 'main' | 'plain' | 'danger' }>) => (
  <a class={tone === 'main' ? 'button' : `button ${tone}`} href={href}>
    {children}
  </a>
);

/** A figure the page is about, with its name above. */
export const Stat = ({ label, children, tone }: PropsWithChildren<{ label: string; tone?: Tone }>) => (
  <div class={tone ? `stat ${tone}` : 'stat'}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

export const Stats = ({ children }: PropsWithChildren) => <dl class="stats">{children}</dl>;

/** Where a process stands; `at` is the index of the current step. */
export function Stepper({ steps, at, label }: { steps: readonly string[]; at: number; label: string }) {
  return (
    <ol class="stepper" aria-label={label}>
      {steps.map((step, i) => (
        <li
          key={step}
          class={i < at ? 'done' : i === at ? 'now' : 'later'}
          aria-current={i === at ? 'step' : undefined}
        >
          {step}
        </li>
      ))}
    </ol>
  );
}

/** Label and value pairs. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, Child])[] }) => (
  <dl class="facts">
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export type Column<Row> = { label: string; cell: (row: Row) => Child; numeric?: boolean; foot?: Child };

/** The table that carries the work: on a phone each row becomes a block of label and value. */
export function Table<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId?: (row: Row) => string;
  /** `just-changed` marks a row that was updated while the reader looks. */
  rowClass?: (row: Row) => string | undefined;
}) {
  const { columns, rows } = props;
  const hasFoot = columns.some((column) => column.foot !== undefined);
  return (
    <table class="rows">
      <caption class="hidden">{props.caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" class={column.numeric ? 'num' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={props.rowId?.(row)} class={props.rowClass?.(row)}>
            {columns.map((column) => (
              <td key={column.label} data-label={column.label} class={column.numeric ? 'num' : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {hasFoot ? (
        <tfoot>
          <tr>
            {columns.map((column) => (
              <td key={column.label} data-label={column.label} class={column.numeric ? 'num' : undefined}>
                {column.foot}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** Paging by key: the links carry the key of the last row, not a number that shifts when rows are added. */
export function Pager({ previous, next }: { previous?: string | null; next?: string | null }) {
  const { lang } = useUi();
  if (!previous && !next) return null;
  return (
    <nav class="pager" aria-label={`${texts[lang].previous}, ${texts[lang].next}`}>
      {previous ? (
        <a class="button plain" href={previous} rel="prev">
          {texts[lang].previous}
        </a>
      ) : (
        <span></span>
      )}
      {next ? (
        <a class="button plain" href={next} rel="next">
          {texts[lang].next}
        </a>
      ) : null}
    </nav>
  );
}
