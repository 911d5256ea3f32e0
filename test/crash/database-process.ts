import { startLibsqlServer } from '../../db/local/hrana/server.ts';
import { endWithInput } from './end-with-input.ts';

/** `node database-process.ts FILE PORT`: the local libSQL server in a process of its own, so that it can be killed. */
const [path = '', port = '0'] = process.argv.slice(2);
const server = await startLibsqlServer({ path, port: Number(port) });
endWithInput();
console.log(`libSQL server on ${server.url}`);
