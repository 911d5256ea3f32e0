import fc from 'fast-check';
import { getDistricts, getVillages } from 'idn-area-data';
import { describe, expect, test } from 'vitest';
import { deviceName } from '../../src/identity/device.ts';
import { doneText } from '../../src/identity/done.ts';
import { kelurahan } from '../../src/identity/kelurahan.ts';
import { mayAct, partyActs, partyTransitions } from '../../src/identity/lifecycle.ts';
import { type Limit, waitFor } from '../../src/identity/limits.ts';
import { doubtsAbout, KEEPERS, keeperOf, readNpwp, removalRefused, rolesOf } from '../../src/identity/rules.ts';
import { accountTexts } from '../../src/identity/texts-account.ts';
import { COOPERATIVE, FORUM, INSTITUTION, type PartyStatus } from '../../src/platform/viewer.ts';

const statuses: readonly PartyStatus[] = ['applied', 'verified', 'rejected', 'suspended'];

describe('the life of a party', () => {
  test('every state is reached from an application', () => {
    const reached = new Set<PartyStatus>(['applied']);
    for (let i = 0; i < statuses.length; i += 1)
      for (const act of partyActs)
        if (partyTransitions[act].from.some((from) => reached.has(from))) reached.add(partyTransitions[act].to);
    expect([...reached].sort()).toEqual([...statuses].sort());
  });

  test('what each state allows', () => {
    const allowed = (status: PartyStatus) => partyActs.filter((act) => mayAct(status, act));
    expect(Object.fromEntries(statuses.map((status) => [status, allowed(status)]))).toEqual({
      applied: ['verify', 'reject', 'reapply'],
      verified: ['suspend'],
      rejected: ['verify', 'reapply'],
      suspended: ['resume'],
    });
  });

  test('what takes something away needs a reason', () => {
    expect(partyActs.filter((act) => partyTransitions[act].needsReason)).toEqual(['reject', 'suspend']);
  });
});

describe('roles', () => {
  test('each kind of party has the roles of its kind, and one that keeps its members', () => {
    expect([...rolesOf.cooperative].sort()).toEqual([...COOPERATIVE].sort());
    expect([...rolesOf.institution].sort()).toEqual([...INSTITUTION].sort());
    expect([...rolesOf.forum].sort()).toEqual([...FORUM].sort());
    expect(KEEPERS).toEqual(['manager', 'approver', 'administrator']);
    expect((['cooperative', 'institution', 'forum'] as const).map(keeperOf)).toEqual([...KEEPERS]);
  });

  test('a party never loses its last keeper, and only members can be removed', () => {
    const members = [
      { id: '1', role: 'manager' as const },
      { id: '2', role: 'clerk' as const },
    ];
    expect(removalRefused('cooperative', members, '1')).toBe('last_keeper');
    expect(removalRefused('cooperative', members, '2')).toBeNull();
    expect(removalRefused('cooperative', [...members, { id: '3', role: 'manager' }], '1')).toBeNull();
    expect(removalRefused('cooperative', members, '9')).toBe('not_a_member');
  });
});

describe('identifiers', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

  test('an NPWP has 16 digits; an older one of 15 gets a 0 before it', () => {
    const is = (typed: string, npwp: string, wasOlder: boolean) => expect(readNpwp(typed)).toEqual({ npwp, wasOlder });
    fc.assert(fc.property(digits(16), (npwp) => void is(npwp, npwp, false)));
    fc.assert(fc.property(digits(15), (npwp) => void is(npwp, `0${npwp}`, true)));
  });

  test('dots, dashes and blanks between the digits do not matter', () => {
    expect(readNpwp(' 09.254.294.3-407.000 ')).toEqual({ npwp: '0092542943407000', wasOlder: true });
    expect(readNpwp('0092 5429 4340 7000')).toEqual({ npwp: '0092542943407000', wasOlder: false });
  });

  test.each(['', '1', '12345678901234', '12345678901234567', '123456789012345x', '١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦'])(
    '%j is none',
    (typed) => expect(readNpwp(typed)).toBeNull(),
  );

  test('soft identifiers are doubted, never refused', () => {
    const papers = { kind: 'cooperative' as const, nib: '12', nikKoperasi: null, ahuDecision: 'AHU-1', nitku: null };
    expect(doubtsAbout(papers)).toEqual(['nib_form', 'nik_missing']);
    expect(doubtsAbout({ ...papers, kind: 'institution', nib: '1234567890123' })).toEqual([]);
    expect(doubtsAbout({ ...papers, nib: null, nikKoperasi: 'x', nitku: '1' })).toEqual(['nitku_form']);
  });
});

describe('attempts', () => {
  const limit: Limit = { name: 'test', most: 3, windowMs: 60_000 };

  test('as many as the limit allows are free, the next waits until the window ends', () => {
    expect(waitFor(limit, { count: 3, since: 0 }, 10_000)).toBe(0);
    expect(waitFor(limit, { count: 4, since: 0 }, 10_000)).toBe(50_000);
    expect(waitFor(limit, undefined, 10_000)).toBe(0);
  });

  test('who is over the limit always waits', () => {
    const count = fc.integer({ min: 4, max: 1e6 });
    const waits = (n: number, now: number) => waitFor(limit, { count: n, since: 0 }, now) > 0;
    fc.assert(fc.property(count, fc.nat(60_000), waits));
  });
});

test('the kelurahan are those of Kota Bogor in idn-area-data, with their kecamatan', async () => {
  const districts = new Map((await getDistricts()).map((one) => [one.code, one.name]));
  const villages = (await getVillages()).filter((one) => one.code.startsWith('32.71.'));
  const wanted = villages.map((one) => ({
    code: one.code,
    name: one.name,
    kecamatan: districts.get(one.district_code),
  }));
  const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
  expect([...kelurahan].sort(byCode)).toEqual(wanted.sort(byCode));
  expect(kelurahan).toHaveLength(68);
});

describe('small things a page says', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36', 'Chrome di Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1', 'Safari di iOS'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131.0 Safari/537.36 Edg/131.0', 'Edge di Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox di Windows'],
    ['curl/8', 'Perangkat lain'],
    [null, 'Perangkat lain'],
  ])('%j is %s', (userAgent, name) => expect(deviceName(userAgent, accountTexts.id)).toBe(name));

  test('only reports that a page knows are shown', () => {
    expect(doneText(accountTexts.id, 'name')).toBe('Nama Anda sudah disimpan.');
    expect(doneText(accountTexts.id, '<script>')).toBeNull();
    expect(doneText(accountTexts.id, undefined)).toBeNull();
  });
});
