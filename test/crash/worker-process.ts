import { startWorker } from '../../db/local/worker.ts';
import { endWithInput } from './end-with-input.ts';

/** `node worker-process.ts PORT SETTINGS [BUNDLE]`: the production bundle, or another, in a process of its own. */
const [port = '0', settings = '{}', script = 'dist/index.js'] = process.argv.slice(2);
const worker = await startWorker({
  port: Number(port),
  settings: JSON.parse(settings) as Record<string, string>,
  script,
});
endWithInput();
console.log(`Worker on ${worker.url}`);
