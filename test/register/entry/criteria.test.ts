import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/register/brand/entry/assess.ts';
import { nameKey } from '../../../shared/register/brand/entry/name.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import { FORM, kunming } from './applications.ts';

const linfen = schemeById('linfen-2021');
const jiangsu = schemeById('jiangsu-2022');

function finding(item: string, kind: string, form: Record<string, number>, scheme = kunming) {
  const county = scheme.counties[0]?.code ?? '';
  const brand = { name: '某品牌', kind, category: 'farming' };
  return assess(brand, county, form, scheme).find((a) => a.item === item);
}

describe('thresholds, as worded (民法典1259: 超过 excludes the number, 以上 includes it)', () => {
  test.each([
    ['8(2)-direct', 'regional', 'direct-workers', 1000, 'not-met', '超过1000人：1000 is not more'],
    ['8(2)-direct', 'regional', 'direct-workers', 1001, 'met', '超过1000人'],
    ['8(2)-led', 'regional', 'led-workers', 2500, 'not-met', '超过2500人'],
    ['8(2)-led', 'regional', 'led-workers', 2501, 'met', '超过2500人'],
    ['9(3)-scale', 'enterprise', 'economic-scale', 2499.99, 'not-met', '2500万元以上'],
    ['9(3)-scale', 'enterprise', 'economic-scale', 2500, 'met', '2500万元以上, exactly'],
    ['9(3)-income', 'enterprise', 'labour-income', 999.99, 'not-met', '1000万元以上'],
    ['9(3)-income', 'enterprise', 'labour-income', 1000, 'met', '1000万元以上, exactly'],
    ['9(5)-trained', 'enterprise', 'trained', 500, 'not-met', '超过500人'],
    ['9(5)-trained', 'enterprise', 'trained', 501, 'met', '超过500人'],
  ])('kunming %s (%s): %s = %d is %s (%s)', (item, kind, field, value, expected) =>
    expect(finding(item, kind, { [field]: value })?.finding).toBe(expected),
  );

  test.each([
    ['2(1)2-trained', 'brand', 'trained', 499, 'not-met'],
    ['2(1)2-trained', 'brand', 'trained', 500, 'met'],
    ['2(1)2-employed', 'brand', 'employment-rate', 29.9, 'not-met'],
    ['2(1)2-employed', 'brand', 'employment-rate', 30, 'met'],
    ['2(2)4-transferred', 'cooperation-base', 'transferred', 1999, 'not-met'],
    ['2(2)4-transferred', 'cooperation-base', 'transferred', 2000, 'met'],
  ])('linfen %s (%s): %s = %d is %s', (item, kind, field, value, expected) =>
    expect(finding(item, kind, { [field]: value }, linfen)?.finding).toBe(expected),
  );

  test.each([
    ['annex-basic-7-assets', 'fixed-assets', 4999, 'for-people'],
    ['annex-basic-7-assets', 'fixed-assets', 5000, 'met'],
    ['annex-basic-7-debt', 'debt-ratio', 60, 'for-people'],
    ['annex-basic-7-debt', 'debt-ratio', 59.9, 'met'],
    ['annex-skilled-1-workers', 'workers', 4999, 'not-met'],
    ['annex-skilled-1-workers', 'workers', 5000, 'met'],
    ['annex-skilled-3-skilled', 'skilled-share', 50, 'met'],
  ])(
    'jiangsu %s: %s = %d is %s (力争 is a goal, 不少于 is not)',
    (item, field, value, expected) => {
      const brand = { name: '某品牌', kind: 'provincial', category: 'skilled' };
      const found = (scheme: typeof jiangsu) =>
        assess(brand, '320500', { [field]: value }, scheme).find((a) => a.item === item)?.finding;
      expect(found(jiangsu)).toBe(expected);
      const ruled = withAnswers(jiangsu, { 'leading-enterprise-standard': 'threshold' });
      expect(found(ruled)).toBe(expected === 'met' ? 'met' : 'not-met');
    },
  );

  test('the reason says what was compared with what', () =>
    expect(finding('8(2)-direct', 'regional', { 'direct-workers': 1000 })?.reason).toBe(
      '填报1000人，条件为超过（不含本数）1000人，不符合',
    ));

  test('what no number shows is put before people', () =>
    expect(finding('9(1)', 'enterprise', FORM)?.finding).toBe('for-people'));

  test('as ruled, the labour income stands in for the economic scale', () => {
    const ruled = withAnswers(kunming, { 'economic-scale-evidence': 'labour-income' });
    const form = { 'economic-scale': 9999, 'labour-income': 1000, trained: 501 };
    expect(finding('9(3)-scale', 'enterprise', form, ruled)?.finding).toBe('not-met');
  });
});

describe('第五条：劳务品牌命名要体现地域属性', () => {
  const naming = (name: string, county = '530102') =>
    assess({ name, kind: 'enterprise', category: 'farming' }, county, FORM, kunming)[0];

  test.each([
    ['五华家政管家', '530102', '“五华”'],
    ['昆明护理员', '530102', '“昆明”'],
    ['石林彝绣', '530126', '“石林”'],
  ])('%s shows its place: %s %s', (name, county, word) =>
    expect(naming(name, county)?.reason).toContain(word),
  );

  test('a name without a place that is known goes before people, who may know the town', () =>
    expect(naming('管家婆')).toMatchObject({ item: 'naming', finding: 'for-people', clause: '5' }));
});

describe('二（三）：地域+产业/行业/产品+人', () => {
  const naming = (name: string) =>
    assess({ name, kind: 'provincial', category: 'skilled' }, '320500', {}, jiangsu)[0]?.reason;

  test.each(['苏州焊工', '苏州织匠劳务品牌'])(
    '%s names place and person; the trade is for people',
    (name) =>
      expect(naming(name)).toMatch(
        /^地域：“苏州”；产业\/行业\/产品：未能识别，须由人员判断；人：“[工匠]”$/,
      ),
  );

  test('苏州工业安装 names nobody, though it has 工 in it', () =>
    expect(naming('苏州工业安装')).toContain('人：未能识别'));
});

describe('names that people would call similar', () => {
  test.each([
    ['昆明护理员', '昆明市护理员劳务品牌'],
    ['五华 家政', '五华区“家政”'],
    ['ＡＢＣ家政', 'abc家政'],
  ])('%s and %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test.each([
    ['昆明护理员', '昆明保安员'],
    ['劳务品牌', '家政'],
  ])('but not %s and %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});
