import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/register/brand/entry/assess.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';

/** Conditions of entry under either answer. */
const jiangsu = schemeById('jiangsu-2022');
const [{ code: kind } = { code: '' }] = jiangsu.objectKinds;
const [{ code: category } = { code: '' }] = jiangsu.categories;
const area = jiangsu.counties[0]?.code ?? '';

const findings = (answers: Record<string, string>, name: string, form = {}) =>
  new Map(
    assess({ name, kind, category }, area, form, withAnswers(jiangsu, answers)).map((a) => [
      a.item,
      a,
    ]),
  );

describe('称谓“工、匠、师、员”等，其他称谓是否可以？', () => {
  test.each([
    ['open', '南京刺绣嫂', 'for-people'],
    ['closed', '南京刺绣嫂', 'not-met'],
  ])('%s: %s is %s', (answer, name, finding) =>
    expect(findings({ 'naming-person': answer }, name).get('naming')?.finding).toBe(finding),
  );

  test('one of the four is never found wrong', () => {
    const finding = findings({ 'naming-person': 'closed' }, '南京刺绣师').get('naming')?.finding;
    expect(finding).not.toBe('not-met');
  });
});

describe('“基本条件”是否适用于所有类别？', () => {
  const short = jiangsu.criteria.find(
    (c) => c.objectKind === kind && !c.category && c.threshold && !c.ruling,
  );
  const { id = '', threshold } = short ?? {};
  const form = { [threshold?.field ?? '']: (threshold?.value ?? 0) - 1 };

  test.each([
    ['all', 'not-met'],
    ['either', 'for-people'],
  ])('%s: a number that is not reached is %s', (answer, finding) => {
    expect(threshold?.op).toBe('ge');
    expect(
      findings({ 'basic-conditions-for-all': answer }, '南京刺绣师', form).get(id)?.finding,
    ).toBe(finding);
  });
});
