import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';

const root = join(import.meta.dirname, '../..');

export type WorkerOptions = {
  /** 0: any free port. */
  port: number;
  host?: string;
  /** The Worker's settings, see the README's table. */
  settings: Record<string, string>;
  /** The bundle, from the repository's root. */
  script?: string;
};

export type RunningWorker = {
  url: string;
  /** Runs the scheduled jobs as Cloudflare's cron would, at `at` (milliseconds; default: now). */
  runJobs(at?: number): Promise<void>;
  close(): Promise<void>;
};

/** The production bundle in workerd, with the static files before it as on Cloudflare. Build first. */
export async function startWorker({
  port,
  host = '127.0.0.1',
  settings,
  script = 'dist/index.js',
}: WorkerOptions): Promise<RunningWorker> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host,
      port,
      name: 'lumbung',
      modules: true,
      rootPath: root,
      scriptPath: script,
      compatibilityDate: '2026-11-01',
      compatibilityFlags: ['nodejs_compat'],
      bindings: settings,
      assets: {
        directory: join(root, 'public'),
        binding: 'ASSETS',
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: false },
        assetConfig: { html_handling: 'none', not_found_handling: 'none' },
      },
      unsafeTriggerHandlers: true,
    }),
  );
  const url = (await miniflare.ready).origin;
  return {
    url,
    async runJobs(at = Date.now()) {
      const worker = await miniflare.getWorker();
      const outcome = await worker.scheduled({ scheduledTime: new Date(at), cron: '* * * * *' });
      if (outcome.outcome !== 'ok') throw new Error(`scheduled jobs ended with ${outcome.outcome}`);
    },
    close: () => miniflare.dispose(),
  };
}
