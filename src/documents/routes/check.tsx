import { Hono } from 'hono';
import { type AppContext, type AppEnv, readPage } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { checkedQuery, paperFrom } from '../store-papers.ts';
import { pageTexts } from '../texts-pages.ts';
import { titles } from '../texts-sheet.ts';
import { type CheckAction, CheckPage, UnknownPage } from '../views/check.tsx';

/** Where the code on a paper leads: for anybody who holds it. */
export const checkRoutes = new Hono<AppEnv>();

type Checked = Awaited<ReturnType<typeof checkedQuery>>[number];

checkRoutes.get('/check/:token', async (c) => {
  const [[row]] = await readPage(c, [checkedQuery(c.var.db, c.req.param('token'))]);
  const { lang } = c.var;
  // Whoever is given the address may look; nobody should find it by searching.
  c.header('X-Robots-Tag', 'noindex, nofollow');
  if (!row) return renderPage(c, { title: pageTexts[lang].checkTitle, status: 404 }, <UnknownPage />);
  const paper = paperFrom(row);
  return renderPage(
    c,
    { title: `${titles[lang][paper.kind]} ${paper.number}` },
    <CheckPage
      paper={paper}
      action={actionOf(c, row)}
      receiptPath={`/${row.allotmentReceived === null ? 'consignments' : 'allotments'}/${row.subjectId}/receipt`}
      openPath={opens(c, row) ? `/documents/${row.id}` : null}
    />,
  );
});

/**
 * A shipment under way is received by the institution it goes to, requester or approver; what is handed out of a joint purchase by
 * the cooperative it is for.
 */
function actionOf(c: AppContext, row: Checked): CheckAction {
  const { viewer } = c.var;
  if (row.allotmentReceived !== null) {
    if (row.allotmentReceived) return 'received';
    if (!viewer) return 'sign_in';
    return viewer.partyKind === 'cooperative' && viewer.partyId === row.counterpartyId ? 'receive' : 'none';
  }
  if (row.kind !== 'delivery_note' || row.consignmentState === null) return 'none';
  if (row.consignmentState !== 'sent') return row.consignmentState === 'received' ? 'received' : 'none';
  if (!viewer) return 'sign_in';
  const receives = viewer.role === 'requester' || viewer.role === 'approver';
  return receives && viewer.partyId === row.counterpartyId ? 'receive' : 'none';
}

const opens = (c: AppContext, row: Checked): boolean => {
  const { viewer } = c.var;
  if (!viewer?.partyId || viewer.partyKind === 'observer') return false;
  return viewer.partyKind === 'forum' || [row.issuerId, row.counterpartyId].includes(viewer.partyId);
};
