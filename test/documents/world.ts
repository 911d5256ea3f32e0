import type { Person } from '../support/people.ts';
import { type AskedOrder, confirmedOrder, type MadeOrder } from '../support/trade.ts';
import type { TestWorker } from '../support/worker.ts';
import { type ReadPage, readPdf } from './read-pdf.ts';

export const RSUD = { institutionId: 'inst-rsud', siteId: 'site-rsud-gudang' };

/** Rice of two cooperatives and oil of one, for the hospital, confirmed just now. */
export const confirmedForHospital = (worker: TestWorker, more: Partial<AskedOrder> = {}): Promise<MadeOrder> =>
  confirmedOrder(worker.database.db, {
    ...RSUD,
    now: Date.now(),
    lines: [
      {
        commodityId: 'beras-medium',
        awards: [
          { cooperativeId: 'kop-batutulis', quantity: 1200, unitPrice: 13_000, fixedCost: 150_000 },
          { cooperativeId: 'kop-empang', quantity: 800, unitPrice: 13_100 },
        ],
      },
      { commodityId: 'minyak-goreng', awards: [{ cooperativeId: 'kop-batutulis', quantity: 300, unitPrice: 15_700 }] },
    ],
    ...more,
  });

export type PaperRow = {
  id: string;
  kind: string;
  number: string;
  serial: number;
  year: number;
  issuer_id: string;
  counterparty_id: string | null;
  check_token: string;
  subject_id: string;
  total: number | null;
};

export const papersOf = async (worker: TestWorker, orderId: string): Promise<PaperRow[]> => {
  const sql = `select *, json_extract(content, '$.total.amount') total from document where order_id = ? order by kind, number`;
  return (await worker.database.db.$client.execute({ sql, args: [orderId] })).rows as unknown as PaperRow[];
};

/** The PDF at an address as this person gets it. */
export async function pdfAt(worker: TestWorker, person: Person, path: string): Promise<ReadPage[]> {
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await fetch(new URL(path, worker.url), { headers: { cookie } });
  if (response.headers.get('content-type') !== 'application/pdf') throw new Error(`${path}: ${response.status}`);
  return readPdf(new Uint8Array(await response.arrayBuffer()));
}
