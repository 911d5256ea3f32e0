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

const kinds: readonly PartyKind[] = ['forum', 'institution', 'cooperative', 'observer'];

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

function Group({ kind, people }: { kind: PartyKind; people: readonly DemoPerson[] }) {
  const t = demoTexts[useUi().lang];
  if (people.length === 0) return null;
  return (
    <Card>
      <details open={kind !== 'cooperative'}>
        <summary>
          {t[kind]} · {t.count(people.length)}
        </summary>
        <ul class="news">
          {people.map((person) => (
            <Person key={person.membershipId} person={person} />
          ))}
        </ul>
      </details>
    </Card>
  );
}

function Person({ person }: { person: DemoPerson }) {
  const { lang } = useUi();
  return (
    <li>
      <div>
        <p>
          <strong>{person.partyName}</strong>
        </p>
        <p class="soft small">{roleTexts[lang][person.role]}</p>
      </div>
      <ActionButton
        action="/demo/session"
        label={demoTexts[lang].signInAs(person.name)}
        fields={{ membershipId: person.membershipId }}
      />
    </li>
  );
}
