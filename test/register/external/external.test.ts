import { describe, expect, test } from 'vitest';
import { checkBlacklist, creditCodesIn } from '../../../shared/application/blacklist.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { BRAND, registerOn } from '../../application/register.ts';
import { type Command, enter, paper } from '../commands.ts';
import { given, lived, momentOf, pressing, stateOf } from '../given.ts';
import { suspended } from '../sanctions/lives.ts';

const CODE = '91350100M000100Y43';
const LIST = { title: '严重违法失信企业名单', reference: '名单 2026-03' };
const holder = { id: 'p1', name: '示例家政有限公司', creditCode: CODE };

const note = (fields = {}): Command => ({
  type: 'note-blacklist-match',
  list: LIST,
  creditCode: CODE,
  ...fields,
});
const settle = (fields: object): Command => ({ type: 'settle-blacklist-match', ...fields });
const recommend = (fields = {}): Command => ({
  type: 'recommend-upward',
  to: '省人力资源和社会保障厅',
  on: '2026-03-02',
  document: paper('推荐函'),
  ...fields,
});

const coded = lived(['2025-08-20', enter('2025-08-20', { holder })]);
const matched = lived(['2025-08-20', enter('2025-08-20', { holder })], ['2026-03-02', note()]);
const at = { at: '2026-03-03' };

describe('被相关部门列入名单的: a match is a question to people, never a measure', () => {
  test('it puts a task on the desk of the county, and does nothing to the holder', () => {
    const brand = stateOf(matched) as BrandState;
    expect(pressing(brand)).toMatchObject([{ kind: 'settle-blacklist-match', office: '530102' }]);
    expect(brand.standing).toBe('listed');
    expect(brand.cases).toEqual({});
    expect(given(coded).when(note(), at).events()).toMatchObject([{ type: 'BlacklistMatched' }]);
  });

  test('found again while somebody looks into it: nothing more', () =>
    given(matched).when(note(), at).thenOnly());

  test('a code that is not the holder’s is refused', () =>
    given(coded)
      .when(note({ creditCode: '其他' }), at)
      .thenRefused('blacklist.other-holder'));

  test('people say what it is: the case that they opened, or why there is none', () => {
    given(matched)
      .when(settle({ reason: '同名不同码' }), at)
      .thenOnly({ type: 'BlacklistMatchSettled' });
    given(matched).when(settle({}), at).thenRefused('blacklist.outcome-required');
    given(matched)
      .when(settle({ caseId: 'case-9' }), at)
      .thenRefused('case.unknown');
    given(coded)
      .when(settle({ reason: '无' }), at)
      .thenRefused('blacklist.no-match');
  });
});

describe('comparing a list with the register', () => {
  const TEXT = `企业名称,统一社会信用代码\n示例家政有限公司,${CODE}\n他人,91350100M000100Y44\n`;

  test('reads codes from whatever columns; a wrong check digit is no code', () => {
    expect(creditCodesIn(`${TEXT}${CODE}`)).toEqual([CODE]);
  });

  test('each listed brand of the holder once, and the same list again changes nothing', async () => {
    const { ledger, executor, execute, events } = await registerOn();
    await execute('2025-08-20', enter('2025-08-20', { holder }));
    const check = () =>
      checkBlacklist({ ...LIST, text: TEXT }, momentOf('2026-03-02'), ledger, executor);
    expect(await check()).toMatchObject([{ brand: 'b1', creditCode: CODE, isNew: true }]);
    expect(await check()).toMatchObject([{ brand: 'b1', isNew: false }]);
    const recorded = (await events(BRAND)).map(({ event }) => event.type);
    expect(recorded.filter((type) => type === 'BlacklistMatched')).toHaveLength(1);
    expect(recorded).not.toContain('FindingRecorded');
  });

  test('settled, the very same list does not ask again', async () => {
    const { ledger, executor, execute } = await registerOn();
    await execute('2025-08-20', enter('2025-08-20', { holder }));
    const check = () =>
      checkBlacklist({ ...LIST, text: TEXT }, momentOf('2026-03-02'), ledger, executor);
    await check();
    await execute('2026-03-03', settle({ reason: '已移出名单' }));
    expect(await check()).toMatchObject([{ isNew: false }]);
    expect(((await executor.stateOf(BRAND)) as BrandState).external?.match).toBeUndefined();
  });
});

describe('推荐上报', () => {
  test('a listed brand goes up with its letter, as often as it does', () => {
    given(coded).when(recommend(), at).thenOnly({ type: 'RecommendedUpward', on: '2026-03-02' });
  });

  test.each([
    [
      'without its letter',
      coded,
      recommend({ document: undefined }),
      'recommendation.document-required',
    ],
    ['while its mark is suspended', suspended, recommend(), 'recommendation.not-listed'],
    ['on a day that has not come', coded, recommend({ on: '2026-04-01' }), 'fact.in-future'],
  ])('refused %s', (_, life, command, code) => given(life).when(command, at).thenRefused(code));
});
