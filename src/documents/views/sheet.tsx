import { qrPath } from '../qr.ts';
import type { Sheet, SheetBox } from '../sheet/types.ts';

/** A paper on the page, with a print style of its own: A4, black on white. */
export const SheetView = ({ sheet }: { sheet: Sheet }) => (
  <article class={`sheet ${sheet.lang}`} lang={sheet.lang}>
    <Letterhead sheet={sheet} />
    <header class="title">
      <h2>{sheet.title}</h2>
      {sheet.number ? <p>{sheet.number}</p> : null}
      {sheet.remarks.map((remark) => (
        <p class="strong">{remark}</p>
      ))}
    </header>
    <div class="about">
      <Addressee sheet={sheet} />
      <Pairs all={sheet.facts} />
    </div>
    {sheet.preamble ? <p>{sheet.preamble}</p> : null}
    {sheet.form.length > 0 ? <Pairs all={sheet.form} /> : null}
    {sheet.opening ? <p>{sheet.opening}</p> : null}
    <Lines sheet={sheet} />
    <Sums sheet={sheet} />
    <Notes sheet={sheet} />
    <Signatures sheet={sheet} />
    <p class="mark">{sheet.footer}</p>
  </article>
);

const Letterhead = ({ sheet }: { sheet: Sheet }) => (
  <div class="letterhead">
    <div>
      <p class="issuer">{sheet.letterhead.name}</p>
      {sheet.letterhead.lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
    {sheet.qr ? <Code url={sheet.qr.url} label={sheet.qr.label} /> : null}
  </div>
);

function Code({ url, label }: { url: string; label: string }) {
  const { size, path } = qrPath(url);
  return (
    <a class="qr" href={url}>
      <svg viewBox={`-4 -4 ${size + 8} ${size + 8}`} width="104" height="104" aria-hidden="true">
        <path fill="#fff" d={`M-4-4h${size + 8}v${size + 8}H-4z`} />
        <path fill="#000" shape-rendering="crispEdges" d={path} />
      </svg>
      {label}
    </a>
  );
}

function Addressee({ sheet: { addressee } }: { sheet: Sheet }) {
  if (!addressee) return null;
  return (
    <div class="to">
      <p>{addressee.label}</p>
      <p class="strong">{addressee.name}</p>
      {addressee.lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
}

const Pairs = ({ all }: { all: Sheet['facts'] }) => (
  <dl class="pairs">
    {all.map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

function Lines({ sheet: { columns, rows, title, number } }: { sheet: Sheet }) {
  if (columns.length === 0) return null;
  return (
    <table class="lines">
      <caption class="hidden">
        {title} {number}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.kind}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column, i) => (
              <td class={column.kind} data-label={column.label}>
                {row.cells[i]}
                {column.kind === 'name' && row.note ? <small>{row.note}</small> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Sums = ({ sheet: { rows, totals, words } }: { sheet: Sheet }) => (
  <>
    {totals.length > 0 ? (
      <dl class={rows.length > 0 ? 'sums' : 'sums wide'}>
        {totals.map((one) => (
          <div class={one.strong ? 'strong' : undefined}>
            <dt>
              {one.label}
              {one.note ? <small>{one.note}</small> : null}
            </dt>
            <dd>{one.value}</dd>
          </div>
        ))}
      </dl>
    ) : null}
    {words ? (
      <p class="in-words">
        <small>{words[0]}</small>
        {words[1]}
      </p>
    ) : null}
  </>
);

function Notes({ sheet: { notes, notesLabel, closing } }: { sheet: Sheet }) {
  return (
    <>
      {notes.length > 0 ? (
        <div class="notes">
          <p class="strong">{notesLabel}</p>
          <ul>
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {closing ? <p>{closing}</p> : null}
    </>
  );
}

function Signatures({ sheet: { boxes, framed, stamp } }: { sheet: Sheet }) {
  if (boxes.length === 0 && !framed) return null;
  return (
    <div class="boxes">
      {framed ? <p class="framed">{framed}</p> : null}
      {boxes.map((box) => (
        <Box box={box} stamp={box.date ? stamp : ''} />
      ))}
    </div>
  );
}

const Box = ({ box, stamp }: { box: SheetBox; stamp: string }) => (
  <div class="box">
    <p class="date">{box.date}</p>
    <p>{box.title}</p>
    <p class="strong">{box.party}</p>
    <div class="space">
      {box.signed ? box.signed.map((line) => <p>{line}</p>) : <p>{box.empty}</p>}
      {stamp ? <p class="stamp">{stamp}</p> : null}
    </div>
    <p class="signer">{box.name}</p>
  </div>
);
