import { useUi } from '../../platform/ui/context.ts';
import { ActionButton } from '../../platform/ui/form.tsx';
import { Card, Empty, Heading } from '../../platform/ui/parts.tsx';
import type { PartyKind, Role } from '../../platform/viewer.ts';
import { demoTexts } from '../texts-account.ts';
import { roleTexts } from '../texts-names.ts';

export type DemoPerson = {
  membershipId: string;
  name: string;
  role: Exclude<Role, 'guest'>;
  partyName: string;
  partyKind: PartyKind;
};

const kinds = ['forum', 'institution', 'cooperative', 'observer'] as const;

export function DemoPage({ people }: { people: readonly DemoPerson[] }) {
  const t = demoTexts[useUi().lang];
  return (
    <>
      <Heading title={t.title} lead={t.lead} />
      {people.length === 0 ? (
        <Empty title={t.emptyTitle}>
          <p>{t.empty}</p>
        </Empty>
      ) : null}
      {kinds.map((kind) => (
        <Group key={kind} kind={kind} people={people.filter((person) => person.partyKind === kind)} />
      ))}
    </>
  );
}

function Group({ kind, people }: { kind: (typeof kinds)[number]; people: readonly DemoPerson[] }) {
  const t = demoTexts[useUi().lang];
  const parties = [...new Set(people.map((person) => person.partyName))];
  if (people.length === 0) return null;
  return (
    <details open={kind !== 'cooperative'}>
      <summary>
        {t[kind]} · {t.count(people.length)}
      </summary>
      <div class="cards">
        {parties.map((party) => (
          <Card key={party}>
            <h2>{party}</h2>
            <div class="stack">
              {people
                .filter((person) => person.partyName === party)
                .map((person) => (
                  <SignInAs key={person.membershipId} person={person} />
                ))}
            </div>
          </Card>
        ))}
      </div>
    </details>
  );
}

function SignInAs({ person }: { person: DemoPerson }) {
  const role = roleTexts[useUi().lang][person.role];
  return (
    <ActionButton
      action="/demo/session"
      label={`${person.name}, ${role}`}
      fields={{ membershipId: person.membershipId }}
    />
  );
}
