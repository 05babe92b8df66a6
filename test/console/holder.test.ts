import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '../../shared/calendar/moment.ts';
import { signLink } from '../../shared/identity/links/link.ts';
import { feedUrl, holderUrl } from '../../shared/identity/links/urls.ts';
import { LINKS, NOW, seededConsole } from './fixtures.ts';

let site: Awaited<ReturnType<typeof seededConsole>>;
beforeAll(async () => {
  site = await seededConsole();
});

const pathOf = (url: string) => url.slice(LINKS.baseUrl.length);
const holderOf = (party: string) => holderUrl(party, NOW, LINKS).then(pathOf);

async function get(path: string, app = site.openPages) {
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("a holder's pages behind a signed link", () => {
  test('show its own brand with the due day and why that day, and nobody else’s', async () => {
    const { status, text, headers } = await get(await holderOf('p1'));
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(text).toContain('书面整改报告');
    expect(text).toContain('2026年11月23日');
    expect(text).toContain('为何是这天');
    const names = [...text.matchAll(/\/brands\/([\w-]+)"/g)].map(([, id]) => id);
    expect(names).toEqual(['b1']);
  });

  test('are the same on the console of a single machine', async () => {
    expect((await get(await holderOf('p1'), site.app)).text).toBe(
      (await get(await holderOf('p1'))).text,
    );
  });

  test('lead to a brand with its deadlines in full', async () => {
    const { status, text } = await get(`${await holderOf('p1')}/brands/b1`);
    expect(status).toBe(200);
    expect(text).toContain('条文原文');
  });

  test('give away nothing of offices: no command, no outbox, no contact', async () => {
    const { text } = await get(await holderOf('p1'));
    expect(text).not.toMatch(/<form|\/outbox|\/desk|\/parties|mailto:|电话/);
  });

  test('refuse the brand of another party', async () => {
    const { status, text } = await get(`${await holderOf('p1')}/brands/b2`);
    expect([status, text.includes('actor.out-of-reach')]).toEqual([403, true]);
    expect(text).toContain('只能查看本单位');
  });

  test('say nothing of a party without brands but that it has none', async () => {
    expect((await get(await holderOf('nobody'))).text).toContain('目前没有持有品牌');
  });

  const changed = async () => (await holderOf('p1')).replace(/\.[\w-]{8}/, '.AAAAAAAA');
  const expired = async () => pathOf(await holderUrl('p1', addMinutes(NOW, -91 * 24 * 60), LINKS));
  const ofCalendar = async () => (await feedUrl('party:p1', NOW, LINKS)).split('/feeds/')[1];
  const ofOffice = () => signLink('office:530102', 'pages', NOW, LINKS.keys);

  test.each<[string, () => Promise<string>, string]>([
    ['was changed', changed, 'link.invalid'],
    ['has expired', expired, 'link.expired'],
    [
      'was made for a calendar',
      async () => `/holder/${(await ofCalendar())?.slice(0, -4)}`,
      'link.invalid',
    ],
    ['is an office’s', async () => `/holder/${await ofOffice()}`, 'link.invalid'],
  ])('refuse a link that %s, in Chinese and with a code', async (_, path, code) => {
    const { status, text } = await get(await path());
    expect(status).toBe(403);
    expect(text).toContain(`代码：${code}`);
    expect(text).toMatch(/链接(已过有效期|无效)/);
    expect(text).not.toContain('书面整改报告');
  });
});

describe('a calendar behind a signed link', () => {
  const feedOf = (subject: 'party:p1' | 'office:530102') =>
    feedUrl(subject, NOW, LINKS).then(pathOf);

  test('has the due days of the party', async () => {
    const { headers, text } = await get(await feedOf('party:p1'));
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('DTSTART;VALUE=DATE:20261123');
  });

  test('of an office is linked from its desk', async () => {
    const desk = await get('/desk/530102', site.app);
    expect(desk.text).toContain(`href="${LINKS.baseUrl}${await feedOf('office:530102')}"`);
    expect((await get(await feedOf('office:530102'))).text).toContain('BEGIN:VEVENT');
  });

  test('does not open with the link of the pages', async () => {
    const token = (await holderOf('p1')).split('/').at(-1);
    expect((await get(`/feeds/${token}.ics`)).status).toBe(403);
  });
});

describe('the open pages', () => {
  test.each(['/public', '/public/notices'])('%s needs nobody to sign in', async (path) => {
    expect((await get(path)).status).toBe(200);
  });

  test.each(['/', '/brands', '/desk', '/outbox', '/brands/b1', '/public/report', '/identity'])(
    '%s is not among them',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('take nothing in', async () => {
    const posted = await site.openPages.request('/public/report', { method: 'POST' });
    expect(posted.status).toBe(404);
  });
});
