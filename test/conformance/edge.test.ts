import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitor } from '../support/people.ts';
import { runningWorker, type TestWorker } from '../support/worker.ts';

let worker: TestWorker;
beforeAll(async () => {
  worker = await runningWorker();
});
afterAll(() => worker.close());

describe('every answer', () => {
  test('forbids inline scripts and styles, framing, and guessing at types', async () => {
    const { headers } = await visitor(worker).get('/nothing-here');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('gives the cookie for forms to those alone who are shown a form', async () => {
    const person = visitor(worker);
    await person.get('/');
    expect(person.cookies.has('lumbung_form')).toBe(false);
    await person.get('/sign-in');
    expect(person.cookies.has('lumbung_form')).toBe(true);
  });

  test('tells what it cost at the database', async () => {
    expect((await visitor(worker).get('/nothing-here')).trips).toBe(0);
  });
});

describe('a page that is not there', () => {
  test('is told with 404, in the language asked for', async () => {
    const person = visitor(worker);
    const first = await person.get('/nothing-here');
    expect([first.status, first.text.includes('<html lang="id">')]).toEqual([404, true]);
    const { status, location } = await person.get('/language?to=en&back=/nothing-here');
    expect([status, location]).toEqual([303, '/nothing-here']);
    expect((await person.get('/nothing-here')).text).toContain('<html lang="en">');
  });

  test('the way back after a change of language stays on this site', async () => {
    const { location } = await visitor(worker).get('/language?to=en&back=https://elsewhere.example/x');
    expect(location).toBe('/');
  });
});

describe('what changes something', () => {
  const send = async (fields: { _csrf?: string }, headers: Record<string, string>) => {
    const person = visitor(worker);
    await person.get('/sign-in');
    return person.post('/nothing-here', { _csrf: await person.csrf(), ...fields }, { headers });
  };

  test('comes through from our own page, as far as there is a route', async () => {
    expect((await send({}, {})).status).toBe(404);
  });

  test.each<[string, { _csrf?: string }, Record<string, string>]>([
    ['without a form token', { _csrf: '' }, {}],
    ['with a made-up token', { _csrf: 'u-sari.abcdefghijklmnopqrstuvwxyz' }, {}],
    ['from another site', {}, { origin: 'https://elsewhere.example' }],
    ['from another site, by the browser’s own word', {}, { 'sec-fetch-site': 'cross-site' }],
    ['as JSON', {}, { 'content-type': 'application/json' }],
  ])('is refused %s', async (_, fields, headers) => {
    expect((await send(fields, headers)).status).toBe(403);
  });

  test('is refused with the token of another browser', async () => {
    expect((await send({ _csrf: await visitor(worker).csrf() }, {})).status).toBe(403);
  });
});

describe('static files', () => {
  test.each(['/app.css', '/app.js', '/htmx.min.js'])('%s may be kept for a year', async (path) => {
    const { status, headers } = await visitor(worker).get(path);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  });
});
