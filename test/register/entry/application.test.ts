import { describe, expect, test } from 'vitest';
import { drawFrom } from '../../../shared/register/brand/entry/commands/draw-experts.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { paper } from '../commands.ts';
import { CODES, FORM, kunming, refused, register } from './applications.ts';

describe('第十条 推荐', () => {
  test('a complete form is assessed condition by condition and lies on the county’s desk', async () => {
    const { apply, brand, ledger } = await register();
    await apply();
    const { standing, application } = await brand();
    expect(standing).toBe('applied');
    expect(application).toMatchObject({ stage: 'initial-review', filedOn: '2026-03-02' });
    expect(application?.assessment.map(({ item, finding }) => `${item} ${finding}`)).toEqual([
      'naming for-people',
      '9(1) for-people',
      '9(2) for-people',
      '9(3)-scale met',
      '9(3)-income met',
      '9(4) for-people',
      '9(5)-capacity for-people',
      '9(5)-trained met',
      '9(6) for-people',
    ]);
    expect((await ledger.lookup('desk:530102')).items).toEqual(['brand:b1']);
  });

  test.each([
    [
      'a wrong check sign',
      { holder: { id: 'p1', name: '示例', creditCode: '91530102MA00000011' } },
      'credit-code.invalid',
    ],
    ['a kind that the scheme does not know', { kind: 'base' }, 'brand.kind-unknown'],
    ['a category that the scheme does not know', { category: 'other' }, 'brand.category-unknown'],
    [
      'a field that the form does not have',
      { form: { ...FORM, colour: 'red' } },
      'application.field-unknown',
    ],
    [
      'an opinion that is the county’s to give',
      { form: { ...FORM, 'county-opinion': '同意' } },
      'application.field-unknown',
    ],
    ['the name of a person', { form: { ...FORM, contact: '某人' } }, 'application.personal-data'],
    ['words for a number', { form: { ...FORM, trained: '很多' } }, 'application.field-number'],
    ['no figure for a threshold', { form: { trained: 501 } }, 'application.field-missing'],
    ['no documents', { documents: [] }, 'command.invalid'],
    ['another county', { county: '不存在县' }, 'county.unknown'],
    ['the city itself, which takes none directly', { county: '昆明市' }, 'application.not-direct'],
    ['a day to come', { on: '2026-03-03' }, 'fact.in-future'],
    [
      'an exception that no clause allows',
      { exceptions: [{ item: '9(1)', proof: paper() }] },
      'application.no-exception',
    ],
  ])('with %s it is refused, and nothing is written', async (_, fields, code) => {
    const { apply, ledger } = await register();
    await expect(apply(fields)).rejects.toEqual(refused(code));
    expect(await ledger.load('brand:b1')).toBeUndefined();
  });

  test('a holder applies for itself only, a county for its own brands only', async () => {
    const { executor, apply } = await register();
    const as = (actor: object) =>
      executor.execute(
        'brand:b9',
        { ...{ type: 'apply' }, county: '五华区', holder: { id: 'p1' } },
        {
          commandId: JSON.stringify(actor),
          actor: { role: 'holder', id: 'x', ...actor } as never,
          now: '2026-03-02T10:00:00.000+08:00' as never,
        },
      );
    await expect(as({ party: 'p2' })).rejects.toEqual(refused('actor.out-of-reach'));
    await expect(as({ role: 'county-officer', office: '530103' })).rejects.toEqual(
      refused('actor.out-of-reach'),
    );
    await apply({}, '2026-03-02', 'county-officer');
  });

  test('twice: the same brand, or the same unit and name as another brand', async () => {
    const { apply, ledger } = await register();
    await apply();
    await expect(apply()).rejects.toEqual(refused('application.twice'));
    await expect(apply({ id: 'b2', name: '五华 家政·管家' })).rejects.toEqual(
      refused('application.twice'),
    );
    expect(await ledger.load('brand:b2')).toBeUndefined();
    await apply({ id: 'b3', name: '五华护理员' });
  });

  test('a similar name is flagged and bars nothing; people decide on it', async () => {
    const { apply, brand } = await register();
    await apply();
    await apply({
      id: 'b2',
      name: '五华区家政管家劳务品牌',
      holder: { id: 'p2', name: '另一家政公司', creditCode: CODES[1] },
    });
    expect((await brand('b2')).application?.matches).toEqual([
      {
        item: 'match:b1',
        brand: 'b1',
        name: '五华家政管家',
        reason: '与“五华家政管家”名称相同或者近似',
      },
    ]);
  });
});

describe('第十一条 初审', () => {
  test('passes on only what has been judged, condition by condition, in writing', async () => {
    const { apply, onBrand, concluded, judge, brand } = await register();
    await apply();
    await expect(onBrand('2026-03-04', concluded('initial-review'))).rejects.toEqual(
      refused('application.unjudged'),
    );
    await judge('2026-03-04', 'initial-review', 'b1', ['9(1)']);
    await expect(onBrand('2026-03-04', concluded('initial-review'))).rejects.toEqual(
      refused('application.not-accepted'),
    );
    await judge('2026-03-05', 'initial-review');
    await onBrand('2026-03-05', concluded('initial-review'));
    expect((await brand()).application?.stage).toBe('re-review');
  });

  test('a number that is not reached cannot be accepted', async () => {
    const { apply, judge } = await register();
    await apply({ form: { ...FORM, trained: 500 } });
    await expect(judge('2026-03-04', 'initial-review')).rejects.toEqual(
      refused('application.below-threshold'),
    );
  });

  test('returned for correction, corrected, judged anew; the applicant is written to', async () => {
    const { apply, onBrand, judge, brand, ledger } = await register();
    await apply({ form: { ...FORM, trained: 500 } });
    await onBrand('2026-03-03', { type: 'return-at-initial-review', reasons: ['补充培训台账'] });
    const { items } = await ledger.noticesOf('brand:b1');
    expect(items.map(({ notice }) => [notice.kind, notice.to.id])).toEqual([
      ['application-returned', 'p1'],
    ]);
    await expect(judge('2026-03-03', 'initial-review')).rejects.toEqual(
      refused('application.wrong-stage'),
    );
    await onBrand('2026-03-05', {
      type: 'resubmit-application',
      on: '2026-03-05',
      form: { ...FORM, trained: 520 },
      documents: [paper('推荐表'), paper('培训台账')],
    });
    const { application } = await brand();
    expect(application).toMatchObject({ stage: 'initial-review', judgements: {} });
    expect(application?.assessment.find(({ item }) => item === '9(5)-trained')?.finding).toBe(
      'met',
    );
  });

  test('not passed: the brand stays out, its name is free, and it may apply again', async () => {
    const { apply, onBrand, concluded, brand } = await register();
    await apply();
    await onBrand('2026-03-04', concluded('initial-review', false));
    expect((await brand()).standing).toBe('declined');
    await apply({ on: '2026-04-01' }, '2026-04-01');
    expect((await brand()).application).toMatchObject({ n: 2, stage: 'initial-review' });
  });
});

describe('第十二条 复审', () => {
  test('needs experts drawn, and a visit or the reason why none is needed', async () => {
    const { apply, initialReview, onBrand, concluded, judge } = await register();
    await apply();
    await initialReview();
    await expect(onBrand('2026-03-06', concluded('re-review'))).rejects.toEqual(
      refused('re-review.no-panel'),
    );
    const pool = ['expert-01', 'expert-02'];
    await onBrand('2026-03-06', { type: 'draw-experts', pool, count: 1, seed: 's' });
    await judge('2026-03-06', 're-review');
    await expect(
      onBrand('2026-03-06', { ...concluded('re-review'), withoutVisit: undefined }),
    ).rejects.toEqual(refused('re-review.visit-open'));
    await onBrand('2026-03-06', {
      type: 'visit-site',
      on: '2026-03-06',
      facts: '场所、人员与材料一致',
      document: paper('核查记录'),
    });
    await onBrand('2026-03-06', { ...concluded('re-review'), withoutVisit: undefined });
  });

  test('the draw can be repeated by anybody who has the seed, whatever the order of the pool', () => {
    const pool = Array.from({ length: 30 }, (_, i) => `expert-${i + 1}`);
    const drawn = drawFrom(pool, 5, '2026-03-06 第一批');
    expect(drawFrom(pool.toReversed(), 5, '2026-03-06 第一批')).toEqual(drawn);
    expect(new Set(drawn).size).toBe(5);
    expect(drawFrom(pool, 5, '另一个种子')).not.toEqual(drawn);
  });

  test.each([
    ['names of persons', { pool: ['某专家'], count: 1 }, 'command.invalid'],
    ['somebody twice', { pool: ['expert-1', 'expert-1'], count: 1 }, 'experts.twice'],
    ['more than there are', { pool: ['expert-1'], count: 2 }, 'experts.too-few'],
    [
      'somebody who is excluded',
      {
        pool: ['expert-1'],
        excluded: [{ expert: 'expert-1', reason: '与申报单位有利害关系' }],
        count: 1,
      },
      'experts.too-few',
    ],
  ])('a draw of %s is refused', async (_, fields, code) => {
    const { apply, initialReview, onBrand } = await register();
    await apply();
    await initialReview();
    await expect(
      onBrand('2026-03-06', { type: 'draw-experts', seed: 's', ...fields }),
    ).rejects.toEqual(refused(code));
  });

  test('this scheme gives no points', async () => {
    const { apply, initialReview, onBrand } = await register();
    await apply();
    await initialReview();
    await onBrand('2026-03-06', { type: 'draw-experts', pool: ['expert-1'], count: 1, seed: 's' });
    const scores = [{ expert: 'expert-1', points: 90 }];
    await expect(
      onBrand('2026-03-06', { type: 'score-application', scores, document: paper() }),
    ).rejects.toEqual(refused('score.none'));
  });
});

describe('第九条（五）：非物质文化遗产类企业可适当放宽标准', () => {
  const form = { ...FORM, trained: 300 };
  const proof = paper('非物质文化遗产代表性项目名录');
  const short = { form, exceptions: [{ item: '9(5)-trained', proof }] };

  test('the county passes it on; the re-review accepts it in a case of its own, with reasons', async () => {
    const { apply, judge, onBrand, concluded, reReview, brand } = await register();
    await apply(short);
    await judge('2026-03-04', 'initial-review', 'b1', ['9(5)-trained']);
    await onBrand('2026-03-04', concluded('initial-review'));
    await reReview();
    expect((await brand()).application?.stage).toBe('to-list');
  });

  test('for nobody else: without proof of it nothing can be claimed, and the number binds', async () => {
    const { apply, judge, brand } = await register();
    await expect(apply({ form, exceptions: [{ item: '9(5)-trained' }] })).rejects.toEqual(
      refused('command.invalid'),
    );
    await apply({ form });
    await expect(judge('2026-03-04', 'initial-review')).rejects.toEqual(
      refused('application.below-threshold'),
    );
    expect((await brand()).application?.judgements).toEqual({});
  });

  test('where it is ruled out, nothing can be claimed', async () => {
    const ruled = withAnswers(kunming, { 'intangible-heritage-relaxation': 'none' });
    const { apply } = await register(ruled);
    await expect(apply(short)).rejects.toEqual(refused('application.no-exception'));
  });
});
