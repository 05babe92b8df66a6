import { describe, expect, test } from 'vitest';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import { noticeBatchDecider } from '../../../shared/register/notice-batch/decider.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { enter, paper } from '../commands.ts';
import { contextAt } from '../given.ts';
import { CODES, register } from './applications.ts';

type Register = Awaited<ReturnType<typeof register>>;
type Act = (r: Register) => Promise<unknown>;

const applied: Act = (r) => r.apply();
const onNotice: Act = async (r) => {
  await r.cleared();
  await r.list();
  await r.post();
};
/** Objected to on 12 March 2026; the notice ends on the 17th. */
const objected: Act = async (r) => {
  await onNotice(r);
  await r.object('2026-03-12');
};
const noticeOver: Act = async (r) => {
  await onNotice(r);
  await r.pass('2026-03-18');
};
const late: Act = async (r) => {
  await noticeOver(r);
  await r.object('2026-03-18');
};
const nothing: Act = async () => {};

const onCycle = (r: Register, id: string, command: object) =>
  r.act('2026-03-20', `cycle:${id}` as StreamId, { type: 'close-cycle', ...command });
const onReport = (r: Register, command: { type: string; [field: string]: unknown }) =>
  r.act('2026-03-20', 'public-report:none', command, 'city-officer');
const plan = { type: 'file-development-plan', on: '2026-03-02', document: paper('规划') };

/** What is wrong, how the brand came there, what is asked for, and the code that says why not. */
const REFUSED: readonly [what: string, before: Act, attempt: Act, code: string][] = [
  [
    'an application with a wrong check digit',
    nothing,
    (r) => r.apply({ holder: { id: 'p1', name: '示例', creditCode: '91530102MA00000011' } }),
    'credit-code.invalid',
  ],
  ['an application filed twice', applied, applied, 'application.twice'],
  [
    'a word on a condition that there is not',
    applied,
    (r) =>
      r.onBrand('2026-03-03', {
        type: 'judge-at-initial-review',
        judgements: [{ item: '8(1)', accepted: true, reason: '符合' }],
      }),
    'application.item-unknown',
  ],
  ['a plan on file before entry', applied, (r) => r.onBrand('2026-03-02', plan), 'plan.not-listed'],
  [
    'a brand twice on one list',
    (r) => r.cleared(),
    (r) => r.list(['b1', 'b1']),
    'notice.brand-twice',
  ],
  [
    'the posting of a list that nobody made',
    (r) => r.cleared(),
    (r) => r.post({}, 'n9'),
    'notice.unknown',
  ],
  ['a second posting of one list', onNotice, (r) => r.post(), 'notice.posted-before'],
  [
    'a decision on an objection before it was received',
    objected,
    (r) =>
      r.onBrand('2026-03-13', {
        type: 'decide-objection',
        objectionId: 'objection-1',
        upheld: false,
        reasons: '举证不成立',
        on: '2026-03-11',
        document: paper('复核决定'),
      }),
    'objection.before-receipt',
  ],
  [
    'a decision on an objection that came too late to be one',
    late,
    (r) => r.decide('2026-03-19', true),
    'objection.late',
  ],
  [
    'an entry dated on the last day of the notice',
    noticeOver,
    (r) =>
      r.onBrand('2026-03-18', {
        type: 'admit-brand',
        on: '2026-03-17',
        grants: [],
        document: paper('入库决定'),
      }),
    'entry.too-early',
  ],
  [
    'an entry dated before its objection was decided',
    async (r) => {
      await objected(r);
      await r.pass('2026-03-18');
      await r.decide('2026-03-20', false);
    },
    (r) =>
      r.onBrand('2026-03-20', {
        type: 'admit-brand',
        on: '2026-03-19',
        grants: [],
        document: paper('入库决定'),
      }),
    'entry.too-early',
  ],
  [
    'the end of a cycle that nobody opened',
    nothing,
    (r) => onCycle(r, 'c9', { results: {}, reason: '无' }),
    'cycle.unknown',
  ],
  [
    'a word on an application that was never made',
    (r) => r.onBrand('2026-03-02', enter('2026-03-02')),
    (r) =>
      r.onBrand('2026-03-03', {
        type: 'judge-at-initial-review',
        judgements: [{ item: '5', accepted: true, reason: '符合' }],
      }),
    'application.none',
  ],
  [
    'an answer to a report that nobody made',
    nothing,
    (r) => onReport(r, { type: 'answer-report', text: '已办理' }),
    'report.unknown',
  ],
  [
    'an objection to a brand that is on no notice',
    applied,
    (r) => r.object('2026-03-03'),
    'objection.no-notice',
  ],
  [
    'an application under the credit code of one that lies before the county, in another’s name',
    applied,
    (r) => r.apply({ id: 'b2', holder: { id: 'p9', name: '另一家', creditCode: CODES[0] } }),
    'application.twice',
  ],
];

describe('bad input on the way in is refused with its requirement in Chinese, and nothing is written', () => {
  test.each(REFUSED)('%s', async (_, before, attempt, code) => {
    const r = await register();
    await before(r);
    const heads = await r.ledger.heads();
    const error = await attempt(r).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      name: 'Refusal',
      code,
      requirement: expect.stringMatching(/\p{Script=Han}/u),
    });
    expect(await r.ledger.heads()).toEqual(heads);
  });

  test('a list for a public notice under a scheme that posts none', () => {
    const jiangsu = { ...contextAt({ at: '2026-03-09' }), scheme: schemeById('jiangsu-2022') };
    const list = { type: 'list-brands', id: 'n1', title: '2026年第一批', brands: ['b1'] };
    expect(noticeBatchDecider.decide(list, undefined, jiangsu)).toMatchObject({
      name: 'Refusal',
      code: 'notice.none',
    });
  });

  test('a brand put on two lists at once is on the first, and the second is refused', async () => {
    const r = await register();
    await r.cleared();
    const [first, second] = await Promise.allSettled([r.list(['b1'], 'n1'), r.list(['b1'], 'n2')]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { name: 'Refusal', code: 'notice.listed-before' } });
    expect(await r.batch('n2')).toBeUndefined();
  });
});
