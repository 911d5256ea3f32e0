import { close } from './close.ts';
import { type Case, type World, worldOf } from './world.ts';

/**
 * The closing alone in a Worker, whose own clock stands still while it computes: `POST` which world and how often to close it, and
 * time the answer from outside. The world is made by the first request for it, which should close it 0 times.
 */
const worlds = new Map<string, World>();

export default {
  async fetch(request: Request): Promise<Response> {
    const { name, size, seed, times } = await request.json<{ name: Case; size: number; seed: number; times: number }>();
    const key = `${name} ${size} ${seed}`;
    const world = worlds.get(key) ?? worldOf(name, size, seed);
    worlds.set(key, world);
    let cost = 0;
    for (let i = 0; i < times; i++) cost = close(world).cost;
    return Response.json({ cost });
  },
};
