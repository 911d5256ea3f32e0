import { figure } from '../../../platform/quantity.ts';
import { useUi } from '../../../platform/ui/context.ts';
import { Card } from '../../../platform/ui/parts.tsx';
import { texts } from '../texts.ts';

/** The check of the whole chain: a button where scripts run, the command everywhere. */
export function CheckCard({ rows, command }: { rows: number; command: string }) {
  const t = texts[useUi().lang];
  return (
    <Card>
      <h2>{t.checkTitle}</h2>
      <div data-scripted hidden>
        <p>{t.checkLead(figure(rows))}</p>
        <p>
          <button type="button" class="button" data-check>
            {t.checkButton}
          </button>
        </p>
        <div data-progress hidden>
          <progress max={rows} value={0} aria-label={t.running}></progress>
        </div>
      </div>
      <div data-outcome aria-live="polite"></div>
      <p>{t.commandLead}</p>
      <p>
        <code class="hash">{command}</code>
      </p>
    </Card>
  );
}

/** The check of one event that its reader was shown. */
export function OneCard() {
  const t = texts[useUi().lang];
  return (
    <div data-scripted hidden>
      <Card>
        <h2>{t.oneTitle}</h2>
        <p id="h-shown">{t.oneLead}</p>
        <div class="field">
          <label for="f-shown">{t.oneField}</label>
          <textarea id="f-shown" rows={4} autocomplete="off" aria-describedby="h-shown"></textarea>
        </div>
        <p>
          <button type="button" class="button plain" data-one>
            {t.oneButton}
          </button>
        </p>
        <div data-one-outcome aria-live="polite"></div>
      </Card>
    </div>
  );
}
