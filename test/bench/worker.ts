import { createClient } from '@libsql/client/web';
import lumbung from '../../src/index.ts';
import type { Bindings } from '../../src/platform/env.ts';
import { bare } from './bare.tsx';

/** The product's Worker with the bare pages it is compared with beside it: both sides run in one workerd. */
export default {
  fetch(request: Request, env: Bindings, ctx: ExecutionContext): Response | Promise<Response> {
    if (!new URL(request.url).pathname.startsWith('/bare/')) return lumbung.fetch(request, env, ctx);
    return bare.fetch(request, { client: createClient({ url: env.LIBSQL_URL, fetch }) }, ctx);
  },
};
