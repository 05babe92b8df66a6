import { describe, expect, test } from 'vitest';
import { chaptersOf, papersOf } from '../../../shared/notices/papers/record.ts';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import {
  FORM,
  kunming,
  linfenWithRounds,
  ROUND_2026,
  register,
} from '../../register/entry/applications.ts';
import { contextAt } from '../../register/given.ts';
import { wordsOf } from './papers.ts';

const linfen = linfenWithRounds(ROUND_2026);

/** The form as it stands in the record after both reviews. */
async function printed(scheme: Scheme, fields: Record<string, unknown>) {
  const r = await register(scheme);
  await r.cleared({ scheme: scheme.id, ...fields });
  const told = (await r.events()).map(({ event, version, effectiveOn, recordedAt }) => ({
    event: event as BrandEvent,
    version,
    effectiveOn,
    recordedAt,
  }));
  const calendar = contextAt({ at: '2026-03-09' }).calendars.county;
  const paper = papersOf(chaptersOf(told), { scheme, calendar }, {}).find(
    ({ kind }) => kind === 'application',
  );
  return { title: paper?.title, words: paper ? wordsOf(paper) : '', draft: paper?.draft };
}

const inLinfen = { category: '', county: '尧都区' };

describe('the forms of the regulations, filled from the record of an application', () => {
  test.each([
    [
      '昆明市市级劳务品牌培育入库推荐表',
      kunming,
      { form: { ...FORM, 'direct-workers': 42, honours: '市级示范' } },
      ['☑ 企业劳务品牌', '1000万元', '501人次', '42人', '市级示范', '91530102MA0000001R'],
    ],
    [
      '临汾市级劳务品牌申报认定表',
      linfen,
      {
        ...inLinfen,
        kind: 'brand',
        form: { trained: 500, 'employment-rate': 30, 'led-workers': 300 },
      },
      ['500', '300', '示例家政有限公司'],
    ],
    [
      '临汾市市级劳务协作基地申报认定表',
      linfen,
      { ...inLinfen, kind: 'cooperation-base', form: { transferred: 2000 } },
      ['示例家政有限公司'],
    ],
  ])('%s', async (title, scheme, fields, facts) => {
    const paper = await printed(scheme, fields);
    expect(paper).toMatchObject({ title, draft: false });
    for (const fact of [...facts, '五华家政管家', '符合条件', '2026年3月4日', '2026年3月6日'])
      expect(paper.words).toContain(fact);
  });
});
