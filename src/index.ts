import { app } from './app.tsx';
import { runJobs } from './jobs.ts';
import { newMeter, openDb } from './platform/db.ts';
import { type Bindings, readConfig } from './platform/env.ts';

/** The Worker. The only place that reads bindings and the clock. */
export default {
  async fetch(request: Request, env: Bindings, ctx: ExecutionContext): Promise<Response> {
    return app(readConfig(env), Date.now()).fetch(request, env, ctx);
  },
  async scheduled(controller: ScheduledController, env: Bindings): Promise<void> {
    const config = readConfig(env);
    await runJobs(openDb(config, newMeter()), config, controller.scheduledTime);
  },
} satisfies ExportedHandler<Bindings>;
