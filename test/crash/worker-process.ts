import { startWorker } from '../../db/local/worker.ts';

/** `node worker-process.ts PORT SETTINGS`: the production bundle in a process of its own, so that it can be killed. */
const [port = '0', settings = '{}'] = process.argv.slice(2);
const worker = await startWorker({ port: Number(port), settings: JSON.parse(settings) as Record<string, string> });
console.log(`Worker on ${worker.url}`);
