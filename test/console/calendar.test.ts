import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

const NOTICE = new URL('../../infra/local/sample/made-up-2027-notice.json', import.meta.url);

test('a notice that was imported is said to be, on the page of the years', async () => {
  const officer = await visitor((await seededConsole(1)).app).as('city-officer', '530100', 'a');
  expect((await officer.get('/calendar?imported=2027')).text, 'not before').not.toContain('已导入');
  const form = { json: readFileSync(NOTICE, 'utf8'), commandId: 'import-0001' };
  const sent = await officer.post('/calendar/import', form);
  expect(sent.status).toBe(303);
  expect((await officer.get(sent.location)).text).toContain('已导入2027年放假安排');
});
