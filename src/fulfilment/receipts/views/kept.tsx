import { useUi } from '../../../platform/ui/context.ts';
import { receiptTexts } from '../texts.ts';
import { keptTexts } from '../texts-kept.ts';

/** One receipt that this phone keeps: where it is, what about it, and what can be done. The script fills it in. */
function Row() {
  return (
    <li>
      <div>
        <p class="strong" data-title></p>
        <p data-state role="status"></p>
        <p class="soft small" data-message></p>
      </div>
      <div class="row" data-actions></div>
    </li>
  );
}

/**
 * What this phone keeps of its person's receipts, on pages that load `assets.receipt`; hidden while there is nothing.
 * @param forms ids of consignments whose receipt forms the phone is to keep for when there is no line
 * @param isWhole these are all: forms of others need not be kept any longer
 */
export function KeptReceipts({ forms = [], isWhole = false }: { forms?: readonly string[]; isWhole?: boolean }) {
  const { lang } = useUi();
  const t = keptTexts[lang];
  return (
    <section
      class="card"
      id="kept"
      hidden
      data-forms={forms.map((id) => `/consignments/${id}/receipt`).join(' ')}
      data-whole={isWhole ? 'yes' : undefined}
      data-text-draft={t.draft}
      data-text-waiting={t.waiting}
      data-text-sending={t.sending}
      data-text-session={t.session}
      data-text-refused={t.refused}
      data-text-done={t.done}
      data-text-send={t.sendNow}
      data-text-change={t.change}
      data-text-open={t.open}
      data-text-sign-in={t.signIn}
      data-text-see={receiptTexts[lang].toConsignment}
      data-text-discard={t.discard}
      data-text-discard-ask={t.discardAsk}
      data-text-leave={t.leave}
      data-text-typing={t.typing}
      data-text-restored={t.restored}
    >
      <h2>{t.title}</h2>
      <p class="soft small">{t.lead}</p>
      <ul class="news"></ul>
      <template>
        <Row />
      </template>
    </section>
  );
}
