import { commodityName } from '../../../catalog/index.ts';
import { dayText } from '../../../platform/clock.ts';
import type { Lang } from '../../../platform/i18n.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import { CampaignChip } from '../../views/head.tsx';
import { listTexts } from '../texts-list.ts';
import type { Todo } from '../types-list.ts';

/** What waits for the forum, the nearest deadline first; each leads to where it is done. */
export function Todos({ todos }: { todos: readonly Todo[] }) {
  const { lang } = useUi();
  return (
    <Card>
      <h2>{listTexts[lang].todoTitle}</h2>
      <ul class="plain-list">
        {todos.map((todo) => (
          <li key={todo.id} class="row apart">
            <span>
              <a href={`/campaigns/${todo.id}${placeOf(todo)}`}>{whatOf(todo, lang)}</a>
              <span class="under soft">
                {commodityName(todo, lang)} · {todo.number}
              </span>
            </span>
            <CampaignChip state={todo.state} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function placeOf({ state }: Todo): string {
  if (state === 'ordered' || state === 'arriving') return '/goods';
  return state === 'distributed' ? '/costs' : '';
}

function whatOf({ state, shared, deliveryFrom }: Todo, lang: Lang): string {
  const t = listTexts[lang];
  if (state === 'draft') return t.todoDraft;
  if (state === 'ordered') return t.todoArrival(dayText(deliveryFrom, lang));
  if (state === 'arriving') return shared ? t.todoHandOut : t.todoShare;
  return state === 'distributed' ? t.todoCosts : t.todoClosing;
}
