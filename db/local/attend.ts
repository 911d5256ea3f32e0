import { roleTexts } from '../../src/identity/texts-names.ts';
import { CannotStart, type Product, startProduct } from './product.ts';

/** Starts the product for somebody at a terminal: sentences instead of stacks, and Ctrl-C stops all of it. */
export async function attend(): Promise<Product> {
  try {
    const product = await startProduct((line) => console.log(`  ${line}`));
    stopOnSignal(product);
    await greet(product);
    return product;
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function greet({ url, demo }: Product): Promise<void> {
  console.log(`\n  Lumbung  ${url}\n`);
  if (demo) console.log(await accountTable());
  console.log('  Ctrl-C menghentikan semuanya · stops everything\n');
}

/** One word for a role, here as on the pages. */
const roleName = (role: string): string => {
  const key = role as keyof (typeof roleTexts)['id'];
  return `${roleTexts.id[key]} · ${role}`;
};

async function accountTable(): Promise<string> {
  const { demoAccounts, demoPassword } = await import('../seeds/world.ts');
  const rows = demoAccounts.map(({ email, name, role, party }) => [email, name, roleName(role), party]);
  const head = ['Email', 'Nama · name', 'Peran · role', 'Di · at'];
  const lines = aligned([head, ...rows]).map((line) => `  ${line}`);
  return `  Akun contoh · demo accounts, kata sandi · password: ${demoPassword}\n\n${lines.join('\n')}\n`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** A second signal does not wait for what hangs. */
function stopOnSignal(product: Product): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    product.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // miniflare's own listener would end the process at once, with the database still open. Ours comes before that one goes:
    // without any listener for a moment, a signal that is under way would be lost.
    const others = process.listeners(signal);
    process.on(signal, stop);
    for (const other of others) process.removeListener(signal, other);
  }
}
