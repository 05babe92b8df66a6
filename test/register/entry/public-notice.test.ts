import { describe, expect, test } from 'vitest';
import { quotaProgress } from '../../../shared/register/brand/entry/quotas.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { paper } from '../commands.ts';
import { PLAIN_2027 } from '../notice-2027.ts';
import {
  CODES,
  kunming,
  linfenWithRounds,
  onNotice,
  ROUND_2026,
  refused,
  register,
  second,
} from './applications.ts';

describe('第十三条第一句：公示5个工作日', () => {
  test('the period runs from the actual posting: Tuesday 10 March to Tuesday 17 March 2026', async () => {
    const { batch, brand } = await onNotice();
    expect((await batch()).deadline?.reckoning).toMatchObject({
      rule: 'public-notice',
      from: '2026-03-10',
      dueOn: '2026-03-17',
    });
    for (const id of ['b1', 'b2'])
      expect((await brand(id)).application).toMatchObject({
        stage: 'on-notice',
        notice: { batch: 'n1', postedOn: '2026-03-10', until: '2026-03-17' },
      });
  });

  test('each applicant on the list is told, once, however often it is passed on', async () => {
    const { ledger, executor, events } = await onNotice();
    await executor.passOn('notice-batch:n1', '2026-03-11T10:00:00.000+08:00' as never);
    const { items } = await ledger.noticesOf('brand:b2');
    expect(items.map(({ notice }) => notice.kind)).toEqual(['notice-opened']);
    const types = (await events('brand:b2')).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'NoticeOpened')).toHaveLength(1);
  });

  test('what an interrupted run left untold stays due for the next sweep', async () => {
    const { executor, ledger, cleared, list, brand } = await register();
    await cleared();
    const passOn = executor.passOn;
    await executor.execute(
      'notice-batch:n1',
      { type: 'list-brands', id: 'n1', title: '第一批', brands: ['b1'] },
      {
        commandId: 'list',
        actor: { role: 'city-officer', id: 'c' },
        now: '2026-03-09T10:00:00.000+08:00' as never,
      },
    );
    expect((await brand()).application?.stage).toBe('to-list');
    expect((await ledger.load('notice-batch:n1'))?.dueAt).toBe('2026-03-09T10:00:00.000+08:00');
    await executor.advance('notice-batch:n1', '2026-03-09T11:00:00.000+08:00' as never);
    expect((await brand()).application?.stage).toBe('listed');
    expect((await ledger.load('notice-batch:n1'))?.dueAt).toBeUndefined();
    expect(await passOn('notice-batch:n1', '2026-03-09T12:00:00.000+08:00' as never)).toEqual({
      notices: [],
      more: false,
    });
    await expect(list()).rejects.toEqual(refused('notice.list-exists'));
  });

  test.each([
    ['longer than the five days: they are exact', { until: '2026-03-20' }, 'notice.exact'],
    ['not posted yet', { postedAt: '2026-03-11T09:00:00+08:00' }, 'fact.in-future'],
    [
      'posted before the list was made',
      { postedAt: '2026-03-08T09:00:00+08:00' },
      'notice.before-list',
    ],
    ['without proof', { proof: undefined }, 'command.invalid'],
    ['without an address', { url: '官网' }, 'command.invalid'],
  ])('%s: refused', async (_, fields, code) => {
    const { cleared, list, post, batch } = await register();
    await cleared();
    await list();
    await expect(post(fields)).rejects.toEqual(refused(code));
    expect((await batch()).status).toBe('listed');
  });

  test('across an unannounced year it may not end before the calendar is imported', async () => {
    const r = await register();
    await r.cleared();
    await r.list(['b1'], 'n1', '2026-12-29');
    await r.post({ postedAt: '2026-12-29T09:00:00+08:00' }, 'n1', '2026-12-29');
    expect((await r.batch()).deadline?.reckoning).toMatchObject({
      dueOn: '2027-01-06',
      certainty: 'provisional',
    });
    await r.pass('2027-01-07');
    expect((await r.batch()).status).toBe('withheld');
    await expect(r.admit('2027-01-07')).rejects.toEqual(refused('entry.notice-running'));
    await r.announce('2027-01-07', {
      ...PLAIN_2027,
      off: ['2027-01-01/2027-01-05', ...PLAIN_2027.off.slice(1)],
    });
    expect((await r.batch()).deadline?.reckoning).toMatchObject({
      dueOn: '2027-01-08',
      certainty: 'announced',
    });
    expect((await r.brand()).application?.notice?.until).toBe('2027-01-08');
    await r.pass('2027-01-09');
    await r.admit('2027-01-09');
    expect((await r.brand()).standing).toBe('listed');
  });

  test('a brand that no re-review has cleared cannot be listed, nor any on two lists', async () => {
    const { apply, cleared, list } = await register();
    await apply();
    await expect(list()).rejects.toEqual(refused('notice.not-cleared'));
    await cleared(second);
    await list(['b2']);
    await expect(list(['b2'], 'n2')).rejects.toEqual(refused('notice.not-cleared'));
  });
});

describe('linfen, 三（二）4：公示期不少于7个工作日', () => {
  const linfen = linfenWithRounds(ROUND_2026);

  async function onList() {
    const r = await register(linfen);
    await r.apply({
      scheme: 'linfen-2021',
      kind: 'brand',
      category: '',
      county: '尧都区',
      name: '尧都家政',
      form: { trained: 500, 'employment-rate': 30, 'led-workers': 300 },
    });
    await r.initialReview();
    await r.reReview();
    await r.list();
    return r;
  }

  test('at least seven: 10 March gives 19 March 2026', async () => {
    const { post, batch } = await onList();
    await post();
    expect((await batch()).deadline?.reckoning.dueOn).toBe('2026-03-19');
  });

  test('a later printed day stands, an earlier one is refused', async () => {
    const { post, batch, pass } = await onList();
    await expect(post({ until: '2026-03-18' })).rejects.toEqual(refused('notice.too-short'));
    await post({ until: '2026-03-20' });
    await pass('2026-03-20T23:00:00+08:00');
    expect((await batch()).status).toBe('running');
    await pass('2026-03-21T00:00:00+08:00');
    expect((await batch()).status).toBe('ended');
  });

  test('plaque, certificate and reward come with recognition; no evaluation follows, and no plan is asked for', async () => {
    const { post, pass, admit, brand, ledger } = await onList();
    await post();
    await pass('2026-03-20');
    await admit('2026-03-20');
    const { standing, application, deadlines } = await brand();
    expect(standing).toBe('listed');
    expect(application?.entry?.grants.map(({ code }) => code)).toEqual([
      'plaque',
      'certificate',
      'reward',
    ]);
    expect(deadlines).toEqual({});
    expect((await ledger.lookup('desk:141002')).items).toEqual([]);
  });

  test('a unit of the city applies to the city directly, past any county', async () => {
    const { apply, brand } = await register(linfen);
    await apply({
      scheme: 'linfen-2021',
      kind: 'cooperation-base',
      category: '',
      county: '临汾市',
      name: '临汾劳务协作基地',
      form: { transferred: 2000 },
    });
    expect((await brand()).application?.stage).toBe('re-review');
  });

  test('a base is called a base, and what it gets is recognition: 认定, not 入库', async () => {
    const { apply, initialReview, reReview, list, post, pass, admit, ledger } =
      await register(linfen);
    await apply({
      scheme: 'linfen-2021',
      kind: 'cooperation-base',
      category: '',
      county: '尧都区',
      name: '尧都输出基地',
      form: { transferred: 2000 },
    });
    await initialReview();
    await reReview();
    await list();
    await post();
    await pass('2026-03-20');
    await admit('2026-03-20');
    const told = (await ledger.noticesOf('brand:b1')).items.map(({ notice }) => notice);
    expect(new Set(told.map(({ title }) => title))).toEqual(
      new Set(['认定名单公示告知', '认定通知书']),
    );
    const words = JSON.stringify(told);
    expect(words).toContain('“尧都输出基地”劳务协作基地');
    expect(words).not.toContain('入库');
    expect(words).not.toContain('发展规划');
  });

  test('每个平川县不少于1个、山区县力争1个: told county by county; more than one is welcome', async () => {
    const { apply, initialReview, brand } = await register(linfen);
    const shared = { scheme: 'linfen-2021', kind: 'cooperation-base', category: '' };
    const names = ['尧都', '尧都二', '古县'];
    for (const [i, name] of names.entries()) {
      const holder = { id: `p${i}`, name, creditCode: CODES[i] };
      const county = name === '古县' ? '古县' : '尧都区';
      await apply({ ...shared, id: `b${i}`, name, county, holder, form: { transferred: 2000 } });
    }
    const has = async (year: string) => {
      const brands = await Promise.all(names.map((_, i) => brand(`b${i}`)));
      return Object.fromEntries(
        quotaProgress(linfen, brands, year)
          .filter(({ office }) => ['141002', '141021', '141025'].includes(office))
          .map(({ office, bound, has: n, reached }) => [office, `${bound} ${n} ${reached}`]),
      );
    };
    expect((await has('2026'))['141002']).toBe('floor 0 false');
    for (const [i] of names.entries()) await initialReview(`b${i}`);
    expect(await has('2026')).toEqual({
      '141002': 'floor 2 true',
      '141021': 'floor 0 false',
      '141025': 'goal 1 true',
    });
    expect((await has('2027'))['141002']).toBe('floor 0 false');
  });

  test('points are given by the experts drawn, one sheet each', async () => {
    const { apply, initialReview, onBrand, brand } = await register(linfen);
    await apply({
      scheme: 'linfen-2021',
      kind: 'cooperation-base',
      category: '',
      county: '尧都区',
      form: { transferred: 2000 },
    });
    await initialReview();
    await onBrand('2026-03-06', {
      type: 'draw-experts',
      pool: ['expert-1', 'expert-2'],
      count: 2,
      seed: 's',
    });
    const score = (scores: { expert: string; points: number }[]) =>
      onBrand('2026-03-06', { type: 'score-application', scores, document: paper('打分表') });
    await expect(score([{ expert: 'expert-9', points: 80 }])).rejects.toEqual(
      refused('score.not-drawn'),
    );
    await score([
      { expert: 'expert-1', points: 80 },
      { expert: 'expert-2', points: 91 },
    ]);
    expect((await brand()).application?.points).toBe(85.5);
  });
});

describe('第十三条第二、三句：异议', () => {
  test('ten working days from receipt, and the city is reminded 5, 2 and 0 days before', async () => {
    const { object, brand } = await onNotice();
    await object('2026-03-12');
    const { deadlines, application } = await brand();
    expect(deadlines['objection-1']?.reckoning).toMatchObject({
      from: '2026-03-12',
      dueOn: '2026-03-26',
    });
    expect(
      deadlines['objection-1']?.milestones.map(({ id, at }) => `${id} ${at.slice(0, 10)}`),
    ).toEqual([
      'remind-city-5 2026-03-19',
      'remind-city-2 2026-03-24',
      'remind-city-0 2026-03-26',
      'lapse 2026-03-27',
    ]);
    expect(application?.objections['objection-1']).toMatchObject({ by: 'person', evidence: [{}] });
  });

  test('the city and the applicant are told; who objects is told to nobody', async () => {
    const { object, ledger } = await onNotice();
    await object('2026-03-12');
    const notices = (await ledger.noticesOf('brand:b1')).items.map(({ notice }) => notice);
    const told = notices.filter(({ kind }) => kind === 'objection');
    expect(told.map(({ to }) => to.id).sort()).toEqual(['530100', 'p1']);
    expect(JSON.stringify(told)).not.toContain('个人提出');
  });

  test('the period alerts the city and never clears the objection', async () => {
    const { object, pass, executor, admit, events } = await onNotice();
    await object('2026-03-12');
    await pass('2026-03-18');
    await executor.advance('brand:b1', '2026-04-30T10:00:00.000+08:00' as never);
    const types = (await events()).map(({ event }) => event.type);
    expect(types).toContain('DeadlineLapsed');
    await expect(admit('2026-04-30')).rejects.toEqual(refused('entry.objection-open'));
  });

  test('an objection holds its own brand only', async () => {
    const { object, pass, admit, brand } = await onNotice();
    await object('2026-03-12');
    await pass('2026-03-18');
    await admit('2026-03-18', {}, 'b2');
    expect((await brand('b2')).standing).toBe('listed');
    await expect(admit('2026-03-18')).rejects.toEqual(refused('entry.objection-open'));
  });

  test('dismissed in writing, it stands in the way no longer', async () => {
    const { object, decide, pass, admit, brand } = await onNotice();
    await object('2026-03-12');
    await pass('2026-03-18');
    await decide('2026-03-20', false);
    await admit('2026-03-20');
    expect((await brand()).standing).toBe('listed');
    expect((await brand()).deadlines['objection-1']?.status).toBe('met');
  });

  test('upheld, the brand does not enter, and its other objections end with the application', async () => {
    const { object, decide, brand, admit } = await onNotice();
    await object('2026-03-12');
    await object('2026-03-13');
    await decide('2026-03-16', true);
    const { standing, deadlines, application } = await brand();
    expect(standing).toBe('declined');
    expect(application?.closed).toMatchObject({ outcome: 'objection' });
    expect(deadlines['objection-2']?.status).toBe('cancelled');
    await expect(admit('2026-03-18')).rejects.toEqual(refused('brand.not-listed'));
  });

  test('received on the last day, recorded after it: it still holds the brand', async () => {
    const { object, pass, admit } = await onNotice();
    await pass('2026-03-18');
    await object('2026-03-17', {}, 'b1', '2026-03-18');
    await expect(admit('2026-03-18')).rejects.toEqual(refused('entry.objection-open'));
  });

  test.each([
    ['without evidence', { evidence: [] }, 'objection.evidence-required'],
    ['before the posting', { receivedOn: '2026-03-09' }, 'objection.no-notice'],
    ['in the future', { receivedOn: '2026-03-20' }, 'fact.in-future'],
  ])('%s: refused, nothing written', async (_, fields, code) => {
    const { object, brand } = await onNotice();
    await expect(object('2026-03-12', fields)).rejects.toEqual(refused(code));
    expect((await brand()).application?.objections).toEqual({});
  });

  test('decided twice, or one that nobody raised: refused', async () => {
    const { object, decide } = await onNotice();
    await object('2026-03-12');
    await decide('2026-03-16', false);
    await expect(decide('2026-03-17', true)).rejects.toEqual(refused('objection.decided-before'));
    await expect(decide('2026-03-17', true, 'objection-9')).rejects.toEqual(
      refused('objection.unknown'),
    );
  });

  test('after the notice has closed it is recorded, holds nothing up, and goes on as a report', async () => {
    const { object, pass, admit, brand, events, executor } = await onNotice();
    await pass('2026-03-18');
    await object('2026-03-19');
    const told = (await events()).map(({ event }) => event);
    expect(told.slice(-2)).toMatchObject([
      { type: 'ObjectionCameLate', why: '公示已于2026-03-17期满' },
      { type: 'ObjectionsReported', objections: ['objection-1'] },
    ]);
    const report = await executor.stateOf('public-report:b1-objection-1');
    expect(report).toMatchObject({ office: '530100', receivedOn: '2026-03-19' });
    await admit('2026-03-19');
    expect((await brand()).standing).toBe('listed');
  });

  test('after entry too, whenever it was received', async () => {
    const { object, pass, admit, brand } = await onNotice();
    await pass('2026-03-18');
    await admit('2026-03-18');
    await object('2026-03-17', {}, 'b1', '2026-03-19');
    expect((await brand()).application?.objections['objection-1']?.late).toBe(
      '异议登记时申报已办结',
    );
  });

  test('as ruled, a late one may hold the entry up all the same', async () => {
    const r = await register(withAnswers(kunming, { 'late-objection': 'block' }));
    await r.cleared();
    await r.list();
    await r.post();
    await r.pass('2026-03-18');
    await r.object('2026-03-19');
    await expect(r.admit('2026-03-19')).rejects.toEqual(refused('entry.objection-open'));
  });

  test('as ruled, only who gives a name is heard', async () => {
    const r = await register(withAnswers(kunming, { 'objection-real-name': 'real-name' }));
    await r.cleared();
    await r.list();
    await r.post();
    await expect(r.object('2026-03-12', { by: 'anonymous' })).rejects.toEqual(
      refused('objection.real-name'),
    );
  });
});

describe('第十四条 入库', () => {
  test('not before the notice has run', async () => {
    const { pass, admit, cleared } = await onNotice();
    await pass('2026-03-17T23:59:00+08:00');
    await expect(admit('2026-03-17')).rejects.toEqual(refused('entry.notice-running'));
    await cleared({
      id: 'b3',
      name: '五华绣娘',
      holder: { id: 'p3', name: '示例', creditCode: CODES[2] },
    });
    await expect(admit('2026-03-17', {}, 'b3')).rejects.toEqual(refused('entry.notice-running'));
  });

  test('the mark is licensed, the two years begin, the holder is told, a plan is asked for', async () => {
    const { pass, admit, brand, ledger, onBrand } = await onNotice();
    await pass('2026-03-18');
    await admit('2026-03-18');
    const { application, enteredOn, deadlines } = await brand();
    expect(application?.entry).toMatchObject({
      on: '2026-03-18',
      grants: [{ code: 'mark-licence', reference: 'mark-licence-001' }],
    });
    expect(enteredOn).toBe('2026-03-18');
    expect(deadlines['evaluation-1']?.reckoning.dueOn).toBe('2028-03-18');
    const kinds = (await ledger.noticesOf('brand:b1')).items.map(({ notice }) => notice.kind);
    expect(kinds).toContain('entry');
    const desk = async () => (await ledger.lookup('desk:530102')).items;
    expect(await desk()).toContain('brand:b1');
    await onBrand('2026-04-01', {
      type: 'file-development-plan',
      on: '2026-04-01',
      document: paper('中长期发展规划'),
    });
    expect((await brand()).developmentPlan).toMatchObject({ on: '2026-04-01' });
    expect(await desk()).not.toContain('brand:b1');
  });

  test('only what the scheme gives is given', async () => {
    const { pass, admit } = await onNotice();
    await pass('2026-03-18');
    await expect(
      admit('2026-03-18', { grants: [{ code: 'reward', reference: '1' }] }),
    ).rejects.toEqual(refused('entry.grant-unknown'));
  });

  test('a brand on its way in has no life of a listed one yet', async () => {
    const { apply, onBrand } = await register();
    await apply();
    await expect(
      onBrand('2026-03-03', {
        type: 'record-finding',
        grounds: ['15(1)3'],
        facts: '标识使用不合规定',
        evidence: [paper()],
        foundOn: '2026-03-03',
      }),
    ).rejects.toEqual(refused('brand.not-listed'));
  });

  test('the applicant may take its application back at any time before', async () => {
    const { withdrawn, brand } = await (async () => {
      const r = await onNotice();
      await r.object('2026-03-12');
      const withdrawn = r.onBrand('2026-03-13', {
        type: 'withdraw-application',
        on: '2026-03-13',
        document: paper('撤回申请'),
      });
      return { ...r, withdrawn };
    })();
    await withdrawn;
    const { standing, deadlines } = await brand();
    expect(standing).toBe('declined');
    expect(deadlines['objection-1']?.status).toBe('cancelled');
  });
});
