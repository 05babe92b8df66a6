import { describe, expect, test } from 'vitest';
import { applicationView } from '../../shared/console/application-view.ts';
import { publicNoticesPage } from '../../shared/console/public-notices.ts';
import { kunming, register } from '../register/entry/applications.ts';

const published = async (name = '五华家政管家') => {
  const r = await register();
  await r.cleared({ name });
  await r.list();
  await r.post();
  return r;
};

const page = async (r: Awaited<ReturnType<typeof register>>, today: string) =>
  `${await publicNoticesPage([await r.batch()], kunming, today as never)}`;

describe('the public notice page', () => {
  test('names the brands, the days and the clause by which anybody may object', async () => {
    const text = await page(await published(), '2026-03-12');
    for (const words of [
      '五华家政管家',
      '示例家政有限公司',
      '公示中',
      '2026年3月10日（周二）发布',
      '2026年3月17日（周二）止',
      '任何单位或个人对名单有不同意见的',
      '昆明市人力资源和社会保障局',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('<script');
  });

  test('says so once the period is over', async () => {
    const r = await published();
    await r.pass('2026-03-18');
    expect(await page(r, '2026-03-18')).toContain('公示期满');
  });

  test('shows no objection, and nothing as markup that somebody wrote', async () => {
    const r = await published('<b>管家</b>');
    await r.object('2026-03-12', { facts: '培训台账系伪造' });
    const text = await page(r, '2026-03-12');
    expect(text).not.toContain('培训台账系伪造');
    expect(text).toContain('&lt;b&gt;管家');
  });

  test('is a page also when there is nothing to show', async () =>
    expect(`${await publicNoticesPage([], kunming, '2026-03-12' as never)}`).toContain(
      '目前没有公示的名单',
    ));
});

describe('an application on its brand’s page', () => {
  test('each condition with what the form shows, and what an officer wrote', async () => {
    const r = await register();
    await r.apply();
    const before = `${await applicationView(await r.brand(), kunming)}`;
    expect(before).toContain('填报501人，条件为超过（不含本数）500人，符合');
    expect(before).toContain('待书面意见');
    await r.judge('2026-03-04', 'initial-review', 'b1', ['9(1)']);
    const after = `${await applicationView(await r.brand(), kunming)}`;
    expect(after).toContain('初审：不符合');
    expect(after).not.toContain('待书面意见');
  });

  test('an undecided objection is what stands in the way', async () => {
    const r = await published();
    await r.object('2026-03-12');
    expect(`${await applicationView(await r.brand(), kunming)}`).toContain(
      '未作出书面复核决定，不得入库',
    );
    await r.decide('2026-03-16', false);
    expect(`${await applicationView(await r.brand(), kunming)}`).toContain('异议不成立');
  });
});
