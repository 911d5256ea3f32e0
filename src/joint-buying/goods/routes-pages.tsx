import { type AppContext, viewerOf } from '../../platform/http.ts';
import { renderPage } from '../../platform/ui/page.tsx';
import { readGoods } from './read.ts';
import { goodsTexts } from './texts.ts';
import { StaffGoodsPage, type Told } from './views/goods-page.tsx';

export type Status = 200 | 409 | 422;

export const mayAct = (c: AppContext): boolean => ['moderator', 'administrator'].includes(viewerOf(c).role);

/** The goods page of staff, also as the answer to something that could not be done on it. */
export async function staffPage(
  c: AppContext,
  id: string,
  told: Told & { drop?: string } = {},
  status: Status = 200,
): Promise<Response> {
  const page = await readGoods(c, id, told.drop);
  return renderPage(
    c,
    { title: goodsTexts[c.var.lang].title, nav: 'campaigns', wide: true, status },
    <StaffGoodsPage page={page} mayAct={mayAct(c)} told={told} />,
  );
}
