import { describe, expect, test } from 'vitest';
import type { Notice } from '../../shared/notices/notice.ts';
import { stillRelevant } from '../../shared/notices/relevance.ts';
import { Refusal } from '../../shared/refusal.ts';
import { brandDecider } from '../../shared/register/brand/decider.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import type { BrandState } from '../../shared/register/brand/state.ts';
import {
  type Command,
  callInterview,
  enter,
  paper,
  report,
  serve,
  verify,
} from '../register/commands.ts';
import { contextAt, continued, happenings, lived, stateOf } from '../register/given.ts';
import { interviewed, secondRung, served } from '../register/lives.ts';
import {
  check,
  decided,
  exit,
  extend,
  hear,
  provincial,
  publish,
  removedOn,
  reported,
  SUSPENSION,
  serveDecision,
  setAside,
  suspended,
  transfer,
} from '../register/sanctions/lives.ts';
import { kindsOf, sideOf, toldSince } from './lives.ts';
import { wordsOf } from './sample.ts';

type Life = readonly BrandEvent[];

/** What one more command tells, with what was due before it left aside. */
function toldBy(life: Life, command: Command, at: string): Notice[] {
  const before = [...life, ...happenings(life, { at })];
  return toldSince(continued(before, [at, command]), before.length, at);
}

/** What the passing of time tells. */
const toldUntil = (life: Life, at: string) =>
  toldSince([...life, ...happenings(life, { at })], life.length, at);

const withdraw = (fields = {}): Command => ({
  type: 'withdraw-order',
  caseId: 'case-1',
  by: 'review',
  document: paper('行政复议决定书'),
  ...fields,
});
const correct = (on: string): Command => ({
  ...serve(on),
  type: 'correct-service',
  why: '回证有误',
});

/** A transfer reads the register of parties. */
function transferred(life: Life, on: string): { readonly told: Notice[]; readonly life: Life } {
  const before = [...life, ...happenings(life, { at: on })];
  const context = {
    ...contextAt({ at: on }),
    related: { 'party:p2': { id: 'p2', name: '示例新持有人有限公司', findings: {}, pending: [] } },
  };
  const decision = brandDecider.decide(transfer(on), stateOf(before), context);
  if (decision instanceof Refusal) throw decision;
  const after = [...before, ...decision];
  return { told: toldSince(after, before.length, on), life: after };
}

const ordered = lived(...served('2026-01-15'));
const returned = continued(ordered, ['2026-02-02', report('2026-02-02')]);
const heard = lived(['2025-08-20', enter()], ...reported('2026-03-02'));
const ready = lived(['2025-08-20', enter()], ...reported('2026-03-02'), ...decided('2026-03-02'));
const published = continued(suspended, ['2026-03-10', publish('2026-03-10')]);
const removed = removedOn('2026-03-02');
const removable = lived(
  ['2025-08-20', enter()],
  ...reported('2026-03-02', '15(4)2'),
  ...decided('2026-03-02'),
);
const returnIt = verify('ineffective', '2026-02-03', { remark: '只更换了一处标牌' });

const BOTH = ['correction holder', 'correction county'];

describe('who is told of what, after the ladder', () => {
  const examples: readonly [string, () => readonly Notice[], readonly string[]][] = [
    [
      'a hearing notice served',
      () => toldBy(heard, hear('2026-03-03'), '2026-03-03'),
      ['hearing-notice holder'],
    ],
    [
      'no reply in time',
      () => toldUntil(continued(heard, ['2026-03-03', hear('2026-03-03')]), '2026-03-11'),
      ['overdue-holder holder', 'escalation city'],
    ],
    [
      'a suspension served',
      () => toldBy(ready, serveDecision('2026-03-03'), '2026-03-03'),
      ['decision holder', 'decision county'],
    ],
    [
      'a suspension by the province, served',
      () => toldBy(heard, provincial('2026-03-03', '2026-03-04'), '2026-03-04'),
      ['decision holder', 'decision county'],
    ],
    [
      'its first day',
      () => toldUntil(lived(...SUSPENSION), '2026-03-03'),
      ['suspension-started holder', 'suspension-started county'],
    ],
    ['publication', () => toldBy(suspended, publish('2026-03-10'), '2026-03-10'), []],
    ['publication missed', () => toldUntil(suspended, '2026-03-12'), ['overdue-county city']],
    [
      'the end of a suspension that nobody renewed',
      () => toldUntil([...published, ...happenings(published, { at: '2027-03-02' })], '2027-03-03'),
      ['mark-restored holder', 'mark-restored county'],
    ],
    [
      'a removal served',
      () => toldBy(removable, serveDecision('2026-03-03'), '2026-03-03'),
      ['decision holder', 'decision county'],
    ],
    [
      'the end of a ban',
      () => toldUntil(removed, '2031-04-01').filter(({ kind }) => kind !== 'overdue-county'),
      [],
    ],
    [
      'a suspension set aside',
      () => toldBy(published, setAside('2026-04-01'), '2026-04-01'),
      [...BOTH, 'escalation city'],
    ],
    [
      'a removal set aside',
      () => toldBy(removed, setAside('2026-04-01'), '2026-04-01'),
      [...BOTH, 'escalation city'],
    ],
    [
      'an order after an interview withdrawn',
      () => toldBy(lived(...interviewed('2026-02-26')), withdraw(), '2026-03-10'),
      ['correction holder'],
    ],
    [
      'an order withdrawn to which the holder had been called',
      () =>
        toldBy(
          lived(...secondRung, ['2026-02-26', callInterview('2026-03-03T09:30:00+08:00')]),
          withdraw(),
          '2026-02-27',
        ),
      ['correction holder'],
    ],
    ['an order withdrawn', () => toldBy(ordered, withdraw(), '2026-01-20'), ['correction holder']],
    [
      'an order withdrawn that nobody had been served',
      () => toldBy(lived(...served('2026-01-15').slice(0, -1)), withdraw(), '2026-01-20'),
      [],
    ],
    [
      'a service corrected',
      () => toldBy(ordered, correct('2026-01-26'), '2026-01-27'),
      ['correction holder'],
    ],
    [
      'a service corrected after the lapse',
      () => toldBy(ordered, correct('2026-01-30'), '2026-02-25'),
      BOTH,
    ],
    [
      'more time',
      () =>
        toldBy(
          ordered,
          extend({ to: '2026-03-06', obstacleEndedOn: '2026-01-30', requestedOn: '2026-02-02' }),
          '2026-02-02',
        ),
      ['correction holder'],
    ],
    [
      'a report returned',
      () => toldBy(returned, returnIt, '2026-02-03'),
      ['report-returned holder'],
    ],
    [
      'a transfer: whoever held it, and whoever holds it now',
      () => transferred(ordered, '2026-02-02').told,
      ['transfer holder', 'transfer holder'],
    ],
    ['a voluntary exit', () => toldBy(ordered, exit('2026-02-02'), '2026-02-02'), []],
  ];

  test.each(examples)('%s', (_, told, expected) => {
    expect(kindsOf(told())).toEqual(expected);
  });

  test.each(examples.filter(([, , expected]) => expected.length > 0))(
    '%s: no penalty is spoken of, and every subject names the brand',
    (_, told) => {
      for (const notice of told()) {
        expect(wordsOf(notice)).not.toContain('处罚');
        expect(notice.subject).toMatch(/^【.+】示例家政：/);
      }
    },
  );
});

describe('what they read, after the ladder', () => {
  const words = (notices: readonly Notice[], side = 'holder') =>
    wordsOf(notices.find((notice) => sideOf(notice) === side) as Notice);

  test('a hearing notice: what is intended and why, until when to reply, and why that day', () => {
    const [notice] = toldBy(heard, hear('2026-03-03'), '2026-03-03');
    expect(notice?.due?.reckoning.dueOn).toBe('2026-03-10');
    expect(notice?.due?.why).toContain('只数工作日，第5个工作日');
    for (const fact of [
      '拟对“示例家政”劳务品牌作出“暂停劳务品牌标识使用权”的决定',
      '标识未按标准样式使用（证据：现场检查记录）',
      '被相关部门列入严重违法失信企业名单的',
      '请在2026年3月10日（周二）届满前以书面提出',
      '不因陈述申辩加重处理',
      '本告知书不是处理决定',
    ])
      expect(wordsOf(notice as Notice)).toContain(fact);
  });

  test('no reply in time: late replies still count, and nobody is asked to verify anything', () => {
    const told = toldUntil(continued(heard, ['2026-03-03', hear('2026-03-03')]), '2026-03-11');
    for (const notice of told) expect(wordsOf(notice)).not.toContain('复查');
    expect(words(told)).toContain('作出决定前仍一并考虑');
    expect(words(told, 'city')).not.toContain('内部时限');
  });

  test('a suspension: first and last day, what to stop, remedies, and that it ends by itself', () => {
    const told = toldBy(ready, serveDecision('2026-03-03'), '2026-03-03');
    for (const fact of [
      '示例人社暂停〔2026〕1号',
      '自2026年3月4日（周三）起至2027年3月3日（周三）止',
      '停止在产品、场所、宣传材料和网络上使用',
      '期满自行恢复使用',
      '六十日内向昆明市人民政府申请行政复议',
      '法定送达以纸质文书为准',
    ])
      expect(words(told)).toContain(fact);
    expect(words(told, 'county')).toContain('核查整改情况');
  });

  test('a decision of the province names it, and leaves the remedies to it', () => {
    const told = words(toldBy(heard, provincial('2026-03-03', '2026-03-04'), '2026-03-04'));
    expect(told).toContain('由省级人社部门作出（示例省人社暂停〔2026〕3号');
    expect(told).not.toContain('昆明市人民政府');
  });

  test('a removal: mark and plaque back, support ends, and the last day of the ban', () => {
    const told = toldBy(removable, serveDecision('2026-03-03'), '2026-03-03');
    for (const fact of [
      '将“示例家政”移出劳务品牌目录',
      '将标识、牌匾交回所在地县（市、区）人社部门',
      '不再享受相关劳务品牌扶持政策',
      '最后一日为2031年3月2日（周日）',
    ])
      expect(words(told)).toContain(fact);
    expect(words(told, 'county')).toContain('请收回标识、牌匾');
  });

  test('the window of a renewal: the county checks, the city decides, and rest days move nothing', () => {
    const told = toldUntil(published, '2027-03-02');
    const [county, city] = ['county', 'city'].map((side) => words(told, side));
    expect(county).toContain('请核查暂停期内的整改情况，签署核查意见报市局');
    expect(city).toContain('请根据整改情况决定是否再次暂停');
    expect(city).toContain('自2027年3月3日（周三）起自行恢复使用；届满日遇休息日不顺延');
    for (const notice of [county, city]) expect(notice).not.toContain('须办理的事项');
  });

  test('the county that has checked is not asked again', () => {
    const checked = continued(published, ['2026-10-01', check('2026-10-01', true)]);
    const told = toldUntil(checked, '2027-03-02');
    expect(told.filter((notice) => sideOf(notice) === 'county')).toEqual([]);
    expect(words(told, 'city')).toContain('县级核查意见（2026年10月1日（周四））：已整改');
  });

  test('restored: since when, and that nobody had to do anything', () => {
    const before = [...published, ...happenings(published, { at: '2027-03-02' })];
    const told = words(toldUntil(before, '2027-03-03'));
    expect(told).toContain('标识自2027年3月3日（周三）起恢复使用');
    expect(told).toContain('无需申请');
  });

  test('set aside: from its beginning, the mark, the count and the publication', () => {
    const told = words(toldBy(published, setAside('2026-04-01'), '2026-04-01'));
    for (const fact of [
      '示例人社暂停〔2026〕1号',
      '行政复议机关撤销（行政复议决定书），自始不发生效力',
      '该品牌现为在库',
      '本次暂停不计入累计次数',
      '已公布的决定信息将撤下并说明',
    ])
      expect(told).toContain(fact);
  });

  test('a report returned: what is weak, and that the period runs to the same day', () => {
    const told = toldBy(returned, returnIt, '2026-02-03');
    expect(words(told)).toContain('尚有不足：只更换了一处标牌');
    expect(words(told)).toContain('整改期限没有改变，仍于2026年2月24日（周二）届满');
    expect(words(told)).toContain('退回补正不是认定未整改');
    expect(told[0]?.due?.reckoning.dueOn).toBe('2026-02-24');
  });

  test('a transfer names the orders that will be served again, and the new holder', () => {
    const { told } = transferred(ordered, '2026-02-02');
    const [, toNew] = told;
    expect(toNew?.to).toMatchObject({ id: 'p2', name: '示例新持有人有限公司' });
    expect(wordsOf(toNew as Notice)).toContain('五人社责改〔2026〕1号');
    expect(wordsOf(toNew as Notice)).toContain('整改期限自重新送达之日起计算');
  });

  test('whoever held it before is told that nothing is asked of it any more', () => {
    const [toOld] = transferred(ordered, '2026-02-02').told;
    expect(toOld?.to).toEqual({ kind: 'party', id: 'p1', name: '示例家政有限公司' });
    expect(wordsOf(toOld as Notice)).toContain('其期限不再向你单位计算');
    expect(wordsOf(toOld as Notice)).toContain('五人社责改〔2026〕1号');
  });

  test('what an evaluation asks for is asked of the new holder', () => {
    const cycle = { cycle: '2026-1', number: '示例人社评〔2026〕1号' };
    const enrol = { type: 'enrol-in-evaluation', ...cycle, materialsDueOn: '2026-06-30' };
    const asked = lived(
      ['2025-08-20', enter()],
      ['2026-03-02', enrol],
      ['2026-03-04', { ...serve('2026-03-04'), type: 'serve-evaluation-notice' }],
    );
    const told = (on: string) => transferred(asked, on).told.map(({ kind, to }) => [kind, to.id]);
    const both = [
      ['transfer', 'p1'],
      ['transfer', 'p2'],
    ];
    expect(told('2026-04-01')).toEqual([...both, ['evaluation-request', 'p2']]);
    // The printed day has passed: a later one has to be printed first.
    expect(told('2026-06-30')).toEqual(both);
  });

  test('served again after a transfer, the order is told again: once a service', () => {
    const { life } = transferred(ordered, '2026-02-02');
    expect(kindsOf(toldBy(life, serve('2026-02-05'), '2026-02-05'))).toEqual([
      'rectification-order holder',
    ]);
  });
});

describe('what they read of an order or a decision that fell', () => {
  const told = (life: Life, command: Command, at: string) =>
    wordsOf(toldBy(life, command, at)[0] as Notice);

  test('after an interview: the finding stays, a new order may come', () =>
    expect(told(lived(...interviewed('2026-02-26')), withdraw(), '2026-03-10')).toContain(
      '此前的复查结论仍然有效',
    ));

  test('before it: the interview is off', () =>
    expect(
      told(
        lived(...secondRung, ['2026-02-26', callInterview('2026-03-03T09:30:00+08:00')]),
        withdraw(),
        '2026-02-27',
      ),
    ).toContain('原定的约谈不再进行'));

  test('of the first order: nothing is left to decide', () =>
    expect(told(ordered, withdraw(), '2026-01-20')).not.toContain('另行决定'));

  test('of a decision: the matter is looked at anew', () =>
    expect(told(published, setAside('2026-04-01'), '2026-04-01')).toContain('由本局重新审查'));
});

describe('what is told goes only while it is true', () => {
  const following = (life: Life, command: Command, at: string) =>
    stateOf(continued(life, [at, command])) as BrandState;

  test('the first day of a term that was set aside in the night is not announced', () => {
    const [started] = toldUntil(lived(...SUSPENSION), '2026-03-03');
    expect(stillRelevant(started as Notice, stateOf(suspended) as BrandState)).toBe(true);
    const fallen = following(suspended, setAside('2026-03-03'), '2026-03-03');
    expect(stillRelevant(started as Notice, fallen)).toBe(false);
  });

  test('a returned report that came again is not asked for any more', () => {
    const life = continued(returned, ['2026-02-03', returnIt]);
    const told = toldBy(returned, returnIt, '2026-02-03')[0] as Notice;
    expect(stillRelevant(told, stateOf(life) as BrandState)).toBe(true);
    const again = following(life, report('2026-02-04'), '2026-02-04');
    expect(stillRelevant(told, again)).toBe(false);
  });
});
