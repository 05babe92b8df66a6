import { beforeAll, describe, expect, test } from 'vitest';
import { createConsole } from '../../shared/console/app.ts';
import type { ConsoleDeps } from '../../shared/console/deps.ts';
import { withinReach } from '../../shared/console/reach.ts';
import type { Actor } from '../../shared/identity/actor.ts';
import { ownCommandId } from '../../shared/identity/command-id.ts';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

let site: Awaited<ReturnType<typeof seededConsole>>;
beforeAll(async () => {
  site = await seededConsole();
});

const COUNTY: Actor = { role: 'county-officer', id: 'u1', office: '530102' };
const LEAD: Actor = { role: 'county-lead', id: 'u2', office: '530102' };
const CITY: Actor = { role: 'city-officer', id: 'u3', office: '530100' };

/** As a host serves it to somebody who signed in: each person's command ids are kept apart. */
function consoleFor(actor: Actor) {
  const { deps } = site;
  const execute: NonNullable<ConsoleDeps['acting']>['execute'] = (stream, command, meta) => {
    const commandId = ownCommandId(actor, meta.commandId);
    return (deps.acting as NonNullable<typeof deps.acting>).execute(stream, command, {
      actor,
      commandId,
    });
  };
  const { acting, sandbox: _, ...rest } = deps;
  if (!acting) throw new Error('the fixture acts');
  return createConsole(
    withinReach(actor, { ...rest, acting: { ...acting, execute, signedIn: actor } }),
  );
}

const brandsOn = (text: string) =>
  new Set([...text.matchAll(/href="\/brands\/(b\d+)/g)].map(([, id]) => id));

async function countyOf(id: string) {
  const state = (await site.executor.stateOf(`brand:${id}`)) as { county: string };
  return state.county;
}

describe('a county officer who signed in', () => {
  const get = (path: string) => visitor(consoleFor(COUNTY)).get(path);

  test('finds the brands of its county in the list, all of them and no other', async () => {
    const shown = brandsOn((await get('/brands')).text);
    const asked = await visitor(consoleFor(CITY)).get('/brands?county=530102');
    expect(shown.size).toBeGreaterThan(1);
    expect(shown).toEqual(brandsOn(asked.text));
  });

  test.each(['', '/cases/case-1', '/papers', '/commands/record-finding'])(
    'does not find another county’s brand by its address%s',
    async (page) => {
      const all = [...brandsOn((await visitor(consoleFor(CITY)).get('/brands')).text)];
      const counties = await Promise.all(all.map((id) => countyOf(id as string)));
      const elsewhere = all[counties.findIndex((county) => county !== '530102')];
      const { status, text } = await get(`/brands/${elsewhere}${page}`);
      expect(status).toBe(404);
      expect(text).toContain('没有找到这个品牌');
      expect(text).toContain('console.not-found');
    },
  );

  test('sees nothing on the desk of another office, and its own work on its own', async () => {
    expect((await get('/desk/530102')).text).toContain('<td data-is="承办">');
    expect((await get('/desk/530103')).text).toContain('没有待办事项');
  });

  test('reads the notices about its own brands only', async () => {
    const day = '2026-11-20';
    const links = (text: string) => text.match(/href="\/outbox\/[0-9a-f]{32}"/g) ?? [];
    const days = ['2026-08-20', '2026-10-15', '2026-10-21', '2026-10-28', '2026-11-10', day];
    const read = async (actor: Actor) => {
      const pages = await Promise.all(
        days.map((on) => visitor(consoleFor(actor)).get(`/outbox?day=${on}`)),
      );
      return pages.flatMap(({ text }) => links(text));
    };
    const [own, all] = [await read(COUNTY), await read(CITY)];
    expect(all.length).toBeGreaterThan(own.length);
    expect(all).toEqual(expect.arrayContaining(own));
    const hidden = all.find((link) => !own.includes(link));
    expect((await get(hidden?.slice(6, -1) ?? '')).status).toBe(404);
  });
});

describe('the forms of somebody who signed in', () => {
  test('carry out the command as that person, and the page says what it did', async () => {
    const own = visitor(consoleFor(COUNTY));
    const [brand] = [...brandsOn((await own.get('/brands')).text)];
    const hidden = await own.form(`/brands/${brand}/commands/record-finding`, 'record-finding');
    const sent = await own.post(`/brands/${brand}/commands`, {
      ...hidden,
      grounds: '15(1)3',
      facts: '宣传册所用标识与标准样式不一致',
      'evidence.0.title': '现场检查记录',
      'evidence.0.reference': '卷宗 2026-101',
      foundOn: '2026-11-23',
    });
    expect([sent.status, sent.text]).toEqual([303, '']);
    const events = await site.ledger.events(`brand:${brand}`);
    const last = events.items.at(-1);
    expect(last?.actor).toEqual(COUNTY);
    expect(last?.commandId).toMatch(/^u1:console:/);
    expect((await own.get(sent.location)).text).toContain('已登记');
  });

  test('offer nobody else’s place: no choice of identity, but a way to sign out', async () => {
    const { text } = await visitor(consoleFor(LEAD)).get('/brands');
    expect(text).toContain('action="/sign-out"');
    expect(text).not.toContain('/identity');
    expect((await visitor(consoleFor(LEAD)).get('/identity')).status).toBe(404);
  });

  test('name who may act where the person may not, without a way to become it', async () => {
    const [brand] = [...brandsOn((await visitor(consoleFor(CITY)).get('/brands')).text)];
    const { text } = await visitor(consoleFor(CITY)).get(`/brands/${brand}/commands/sign-order`);
    expect(text).toMatch(/由.*办理/);
    expect(text).not.toContain('action="/identity"');
  });
});
