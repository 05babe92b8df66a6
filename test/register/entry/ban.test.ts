import { describe, expect, test } from 'vitest';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { paper } from '../commands.ts';
import { scheme } from '../given.ts';
import { application, CODES, FORM, refused, register } from './applications.ts';

/** A listed brand, removed by a provincial decision of 15 September 2025: banned to 2030-09-15. */
async function removed(law = scheme) {
  const r = await register(law);
  await r.onBrand(
    '2025-09-01',
    {
      type: 'enter-brand',
      id: 'old',
      scheme: 'kunming-2025',
      name: '五华家政管家',
      kind: 'enterprise',
      category: 'resident-services',
      county: '五华区',
      holder: { id: 'p1', name: '示例家政有限公司', creditCode: CODES[0] },
      enteredOn: '2025-08-20',
      provenance: 'illustrative',
    },
    'old',
    'city-officer',
  );
  await r.onBrand(
    '2025-09-02',
    {
      type: 'record-finding',
      grounds: ['15(4)2'],
      facts: '严重违法',
      evidence: [paper()],
      foundOn: '2025-09-02',
    },
    'old',
  );
  await r.onBrand(
    '2025-09-16',
    {
      type: 'enter-provincial-decision',
      caseId: 'case-1',
      number: '云人社决〔2025〕1号',
      signedOn: '2025-09-15',
      document: paper(),
      service: { method: 'direct', on: '2025-09-16', proof: paper('送达回证') },
    },
    'old',
  );
  expect((await r.brand('old')).standing).toBe('removed');
  return r;
}

describe('第十五条（四）：自决定作出之日起五年内不得再次申请', () => {
  test('the removed brand is refused at application', async () => {
    const { apply, ledger } = await removed();
    const before = await ledger.load('brand:old');
    await expect(apply({ id: 'old' })).rejects.toEqual(refused('brand.banned'));
    expect(await ledger.load('brand:old')).toEqual(before);
  });

  test('so is another record of it: same credit code, same name', async () => {
    const { apply, ledger } = await removed();
    await expect(apply({ id: 'new', name: '五华家政 管家' })).rejects.toEqual(
      refused('brand.banned'),
    );
    expect(await ledger.load('brand:new')).toBeUndefined();
  });

  test('nor is it entered again as if it had been on the register all along', async () => {
    const { onBrand, ledger } = await removed();
    const entered = (id: string, fields: object) =>
      onBrand(
        '2026-09-01',
        {
          type: 'enter-brand',
          id,
          scheme: 'kunming-2025',
          name: '五华家政·管家',
          kind: 'enterprise',
          category: 'resident-services',
          county: '五华区',
          holder: { id: 'p1', name: '示例家政有限公司' },
          enteredOn: '2026-08-20',
          provenance: 'illustrative',
          ...fields,
        },
        id,
        'city-officer',
      );
    await expect(entered('new', {})).rejects.toEqual(refused('brand.banned'));
    expect(await ledger.load('brand:new')).toBeUndefined();
    await entered('other', { name: '五华护理员' });
  });

  test('even where the look-up lags behind: the key is still held', async () => {
    const { ledger, apply } = await removed();
    const stale = { ...ledger, lookup: async () => ({ items: [] }) };
    Object.assign(ledger, stale);
    await expect(apply({ id: 'new' })).rejects.toEqual(refused('application.twice'));
  });

  test.each([
    [
      'another name of the same unit',
      { name: '五华护理员' },
      ['统一社会信用代码相同', '经营者或持有人相同'],
    ],
    [
      'the same name of another unit',
      { holder: { id: 'p2', name: '另一家', creditCode: CODES[1] } },
      ['名称相同或者近似'],
    ],
  ])('%s only flags, and a person decides', async (_, fields, reasons) => {
    const { apply, brand, judge, onBrand, concluded } = await removed();
    await apply({ id: 'new', ...fields });
    const [match] = (await brand('new')).application?.matches ?? [];
    for (const reason of reasons) expect(match?.reason).toContain(reason);
    expect(match?.reason).toContain('禁止申请期至2030年9月15日');
    await judge('2026-03-04', 'initial-review', 'new', ['match:old']);
    await expect(onBrand('2026-03-04', concluded('initial-review'), 'new')).rejects.toEqual(
      refused('application.not-accepted'),
    );
    await judge('2026-03-05', 'initial-review', 'new');
    await onBrand('2026-03-05', concluded('initial-review'), 'new');
    expect((await brand('new')).application?.stage).toBe('re-review');
  });

  test('from the day after its last day it may apply again', async () => {
    const { executor } = await removed();
    const on = (day: string, at = day) =>
      executor.execute(
        'brand:old',
        { ...application({ id: 'old', on: day, form: FORM }) },
        {
          commandId: `again-${day}-${at}`,
          actor: { role: 'city-officer', id: 'c' },
          now: `${at}T10:00:00.000+08:00` as never,
        },
      );
    await expect(on('2030-09-15')).rejects.toEqual(refused('brand.banned'));
    // Filed on the last day and recorded the day after: 五年内 all the same.
    await expect(on('2030-09-15', '2030-09-16')).rejects.toEqual(refused('brand.banned'));
    await on('2030-09-16');
    expect(await executor.stateOf('brand:old')).toMatchObject({ standing: 'applied' });
  });

  test.each([
    ['2030-09-15', '2030-09-15', 'brand.banned'],
    ['2030-09-15', '2030-09-16', 'brand.banned'],
    ['2030-09-16', '2030-09-16', undefined],
  ])(
    'under a new id, after an outage: filed on %s, recorded on %s',
    async (day, recordedOn, code) => {
      const { executor } = await removed();
      const filed = executor.execute(
        'brand:new',
        { ...application({ id: 'new', on: day, form: FORM }) },
        {
          commandId: 'again',
          actor: { role: 'city-officer', id: 'c' },
          now: `${recordedOn}T10:00:00.000+08:00` as never,
        },
      );
      if (code) await expect(filed).rejects.toEqual(refused(code));
      else expect(await filed).toMatchObject({ events: ['ApplicationFiled'] });
    },
  );
});

describe('五年内不得再次申请的是品牌还是其持有人？', () => {
  const law = withAnswers(scheme, { 'ban-subject': 'party' });
  const fullWidth = (text = '') =>
    text.replace(/\w/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
  const entered = (fields: object) => ({
    type: 'enter-brand',
    id: 'new',
    scheme: 'kunming-2025',
    name: '五华护理员',
    kind: 'enterprise',
    category: 'resident-services',
    county: '五华区',
    holder: { id: 'p1', name: '示例家政有限公司' },
    enteredOn: '2026-03-04',
    provenance: 'illustrative',
    ...fields,
  });

  test.each([
    ['the same party', { id: 'p1', name: '示例家政有限公司', creditCode: CODES[1] }],
    ['the same credit code', { id: 'p7', name: '示例家政有限公司', creditCode: CODES[0] }],
    [
      'the same credit code, typed full-width and in small letters',
      { id: 'p7', name: '示例家政有限公司', creditCode: fullWidth(CODES[0]).toLowerCase() },
    ],
  ])('品牌及其持有人名下的一切申请: %s is refused, whatever the name', async (_, holder) => {
    const { apply, onBrand, ledger } = await removed(law);
    const application = { id: 'new', name: '五华护理员', holder };
    await expect(apply(application)).rejects.toThrow('2030年9月15日');
    await expect(onBrand('2026-03-04', entered({ holder }), 'new', 'city-officer')).rejects.toEqual(
      refused('party.banned'),
    );
    expect(await ledger.load('brand:new')).toBeUndefined();
  });

  test('another unit applies as ever', async () => {
    const { apply, brand } = await removed(law);
    await apply({
      id: 'new',
      name: '五华护理员',
      holder: { id: 'p2', name: '另一家', creditCode: CODES[1] },
    });
    expect((await brand('new')).application?.matches).toEqual([]);
  });

  test('once the ban is over, the party may apply again', async () => {
    const { onBrand, brand } = await removed(law);
    const after = entered({ enteredOn: '2030-09-16' });
    await onBrand('2030-09-16', after, 'new', 'city-officer');
    expect((await brand('new')).standing).toBe('listed');
  });
});
