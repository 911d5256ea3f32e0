import { type Problem, split } from '../../../src/orders/split/index.ts';

/**
 * The engine alone in a Worker, whose own clock stands still while it computes: `POST` a problem and how often to solve it, and
 * time the answer from outside. Solving it 0 times is what the way there and back takes.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const { problem, times } = await request.json<{ problem: Problem; times: number }>();
    let cost = 0;
    for (let i = 0; i < times; i++) cost += split(problem).cost;
    return Response.json({ cost });
  },
};
