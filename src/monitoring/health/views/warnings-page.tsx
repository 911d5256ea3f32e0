import { useUi } from '../../../platform/ui/context.ts';
import { Card, Empty, Heading } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';
import type { OpenWarning } from '../types.ts';
import { WarningLine } from './parts.tsx';

export type Listed = OpenWarning & { cooperativeName: string; mentorId: string | null };
type Props = {
  warnings: readonly Listed[];
  most: number;
  isMine: boolean;
  isMentor: boolean;
  mayPlan: (of: Listed) => boolean;
};

/** Everything that warns now, the gravest first. */
export function WarningsPage({ warnings, most, isMine, isMentor, mayPlan }: Props) {
  const t = texts[useUi().lang];
  return (
    <>
      <Heading title={t.allWarningsTitle(warnings.length)} lead={t.warningsLead} />
      <nav class="tabs" aria-label={t.filters}>
        <a href="/warnings" aria-current={isMine ? undefined : 'page'}>
          {t.all}
        </a>
        {isMentor ? (
          <a href="/warnings?of=mine" aria-current={isMine ? 'page' : undefined}>
            {t.mine}
          </a>
        ) : null}
        <a href="/health">{t.healthPage}</a>
      </nav>
      {warnings.length === 0 ? (
        <Empty title={t.noneOpen}>
          <p>{t.noneOpenBody}</p>
        </Empty>
      ) : (
        <Card>
          <ul class="plain-list warnings">
            {warnings.map((warning) => (
              <WarningLine warning={warning} of={warning.cooperativeName} mayPlan={mayPlan(warning)} />
            ))}
          </ul>
          {warnings.length === most ? <p class="soft">{t.more}</p> : null}
        </Card>
      )}
    </>
  );
}
