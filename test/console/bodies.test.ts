import { beforeAll, expect, test } from 'vitest';
import { seededConsole } from './fixtures.ts';

/** Bodies that no browser sends: the sender's mistake, so no alarm and no trace. */
let app: Awaited<ReturnType<typeof seededConsole>>['app'];
beforeAll(async () => {
  ({ app } = await seededConsole(1));
});

const FORM = 'application/x-www-form-urlencoded';

test.each([
  ['JSON', 'application/json', '{"form":"x"}', 400, 'form.unreadable'],
  ['no type', '', 'form=x', 400, 'form.unreadable'],
  ['parts without a boundary', 'multipart/form-data', 'x', 400, 'form.unreadable'],
  ['parts that break off', 'multipart/form-data; boundary=x', '--x\r\nfoo', 400, 'form.unreadable'],
  ['more than a form holds', FORM, `form=${'x'.repeat(1_000_000)}`, 413, 'form.too-large'],
])('%s is refused on every page that takes forms', async (_what, type, body, status, code) => {
  for (const path of ['/brands/b1/commands', '/identity', '/calendar/preview', '/cycles']) {
    const headers = { 'content-type': type, 'content-length': String(body.length) };
    const answer = await app.request(path, { method: 'POST', headers, body });
    expect(answer.status, path).toBe(status);
    expect(await answer.text()).toContain(code);
  }
});
