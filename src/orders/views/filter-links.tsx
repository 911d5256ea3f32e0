type FilterLink = { value: string | null; text: string; count: number; href: string };

/** Filters as links with counts: they survive a reload, can be shared, and need no script. */
export const FilterLinks = (props: { label: string; current: string | null; links: readonly FilterLink[] }) => (
  <nav class="tabs" aria-label={props.label}>
    {props.links.map((link) => (
      <a key={link.href} href={link.href} aria-current={link.value === props.current ? 'true' : undefined}>
        {link.text} <span class="count">{link.count}</span>
      </a>
    ))}
  </nav>
);
