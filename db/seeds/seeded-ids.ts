import { forgetRandom } from '../../src/platform/ids.ts';
import { randomOf } from './random.ts';

/**
 * While `work` runs, the random part of every new id comes from a seeded source: what the product's own commands make is then the same
 * each time. Only for making the world, in a process that does nothing else meanwhile.
 */
export async function withSeededIds<T>(label: string, work: () => Promise<T>): Promise<T> {
  const random = randomOf(`ids ${label}`);
  const fill = <A extends ArrayBufferView | null>(into: A): A => {
    if (into instanceof Uint8Array) for (let i = 0; i < into.length; i += 1) into[i] = random.between(0, 255);
    return into;
  };
  Object.defineProperty(crypto, 'getRandomValues', { value: fill, configurable: true });
  forgetRandom();
  try {
    return await work();
  } finally {
    // The class has the real one; ours stood before it.
    Reflect.deleteProperty(crypto, 'getRandomValues');
    forgetRandom();
  }
}
