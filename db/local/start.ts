import { attend } from './attend.ts';

/** `npm start`: the whole product on this machine, see the README for its settings. */
await attend();
