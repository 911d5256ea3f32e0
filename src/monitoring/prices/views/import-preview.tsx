import { dayText } from '../../../platform/clock.ts';
import type { FieldErrors } from '../../../platform/forms.ts';
import { rupiah } from '../../../platform/money.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Form, freshForm, SelectField } from '../../../platform/ui/form.tsx';
import { Card, LinkButton, Stat, Stats, Table } from '../../../platform/ui/parts.tsx';
import { doubtWords } from '../doubt-words.ts';
import { importTexts } from '../texts-import.ts';
import type { Goods } from '../types.ts';
import type { GivenFile, ImportRow, Preview } from '../types-import.ts';
import { nameOf, unitOf } from './goods-name.ts';

const SHOWN = 20;
const MOST_DOUBTS = 50;
type Props = { file: GivenFile; found: Preview; isUndecided: boolean; goods: readonly Goods[] };

/** What a file brings, the odd first, and the button that saves it. */
export function PreviewCards({ file, found, isUndecided, goods }: Props) {
  const { lang } = useUi();
  const t = importTexts[lang];
  const { rows, known } = found;
  const doubtful = rows.filter((row) => row.doubts.length > 0);
  const errors: FieldErrors = isUndecided ? { doubtful: t.undecided } : {};
  return (
    <>
      <Stats>
        <Stat label={t.fresh}>{rows.filter((row) => row.standing === null).length}</Stat>
        <Stat label={t.replaces}>{rows.filter((row) => row.standing !== null).length}</Stat>
        <Stat label={t.known}>{known}</Stat>
        <Stat label={t.doubtful} {...(doubtful.length > 0 ? { tone: 'warn' } : {})}>
          {doubtful.length}
        </Stat>
      </Stats>
      <Form action="/prices/imports" multipart>
        {(['name', 'text', 'market', 'day'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={file[name]} />
        ))}
        <input type="hidden" name="step" value="save" />
        {doubtful.length > 0 ? (
          <Card class="urgent">
            <h2>{t.doubtsTitle}</h2>
            <Doubts rows={doubtful} goods={goods} />
            <SelectField
              {...{ name: 'doubtful', label: t.decide, form: { ...freshForm, errors } }}
              options={[
                { value: '', label: t.choose },
                { value: 'leave', label: t.leave },
                { value: 'take', label: t.take },
              ]}
            />
          </Card>
        ) : null}
        <p class="row">
          <button type="submit" class="button">
            {doubtful.length > 0 ? t.saveAll : t.save(rows.length)}
          </button>
          <LinkButton href="/prices/imports" tone="plain">
            {t.other}
          </LinkButton>
        </p>
      </Form>
      <Rows rows={rows} goods={goods} />
    </>
  );
}

function Doubts({ rows, goods }: { rows: readonly ImportRow[]; goods: readonly Goods[] }) {
  const { lang } = useUi();
  const t = importTexts[lang];
  return (
    <ul class="plain-list">
      {rows.slice(0, MOST_DOUBTS).map((row) => (
        <li key={row.row}>
          <strong>{t.row(row.row)}</strong>: {nameOf(goods, row.commodityId, lang)} {rupiah(row.price)}, {row.market},{' '}
          {dayText(row.day, lang)}.
          <span class="under">
            {row.doubts.map((doubt) => doubtWords(doubt, unitOf(goods, row.commodityId), lang)).join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rows({ rows, goods }: { rows: readonly ImportRow[]; goods: readonly Goods[] }) {
  const { lang } = useUi();
  const t = importTexts[lang];
  const shown = rows.slice(0, SHOWN);
  return (
    <Card>
      <h2>{t.firstRows(shown.length, rows.length)}</h2>
      <Table
        caption={t.title}
        rows={shown}
        columns={[
          { label: t.commodity, cell: (row) => nameOf(goods, row.commodityId, lang) },
          { label: t.where, cell: (row) => row.market },
          { label: t.date, cell: (row) => dayText(row.day, lang) },
          {
            label: t.price,
            numeric: true,
            cell: (row) => `${rupiah(row.price)}/${unitOf(goods, row.commodityId)}`,
          },
          { label: t.before, numeric: true, cell: (row) => (row.standing ? rupiah(row.standing.price) : '–') },
        ]}
      />
    </Card>
  );
}
