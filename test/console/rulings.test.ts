import { beforeAll, describe, expect, test } from 'vitest';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { seededConsole } from './fixtures.ts';
import { visitor } from './visitor.ts';

/** Open legal questions on the pages: who may answer, what it changes, who did. */

const CITY = schemeById('kunming-2025').city.code;
const PAGE = '/rulings/kunming-2025';
const CHANGE = `${PAGE}/change?ruling=verification-within&answer=10-working-days`;

let app: Awaited<ReturnType<typeof seededConsole>>['app'];
let readOnly: typeof app;

beforeAll(async () => {
  ({ app, readOnly } = await seededConsole(9));
});

const sectionOf = (text: string, id: string) =>
  text.split('<section').find((part) => part.includes(`id="${id}"`)) ?? '';

const questions = async (of: ReturnType<typeof visitor>) => {
  const pages = await Promise.all([1, 2, 3].map((page) => of.get(`${PAGE}?page=${page}`)));
  return pages.map(({ text }) => text).join('');
};

describe('the open questions', () => {
  test('are shown with their default and that nobody changed it, to whoever reads', async () => {
    const text = sectionOf(await questions(visitor(readOnly)), 'verification-within');
    expect(text).toContain('默认，未更改');
    expect(text).toContain('默认为“5个工作日”');
    expect(text).not.toContain('/change?');
  });

  test('may be answered by legal review and by signatories; others are told so', async () => {
    const officer = await visitor(app).as('city-officer', CITY, 'a');
    const seen = await questions(officer);
    expect(seen).toContain('由法制审核人、签发人办理');
    expect(seen).not.toContain('/change?');
    const lawyer = await visitor(app).as('legal-reviewer', CITY, 'c');
    expect(sectionOf(await questions(lawyer), 'verification-within')).toContain('/change?');
  });

  test('that only the default can be followed on offer nothing else', async () => {
    const lawyer = await visitor(app).as('legal-reviewer', CITY, 'c');
    expect(sectionOf(await questions(lawyer), 'not-a-penalty')).not.toContain('/change?');
  });

  test('are answered after a look at what would change', async () => {
    const lawyer = await visitor(app).as('legal-reviewer', CITY, 'c');
    const { text } = await lawyer.get(CHANGE);
    expect(text).toContain('什么都没有改变');
    expect(text).toContain('复查并签署复查意见');
    expect(text).toContain('value="verification-within"');
    expect(text).not.toContain('value="public-notice-bound"');
    const form = await lawyer.form(CHANGE, 'answer-ruling');
    const entered = { ...form, ruling: 'verification-within', answer: '10-working-days' };
    const refused = await lawyer.post(`${PAGE}/commands`, { ...entered, reason: '' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('请填写“理由”');
    const sent = await lawyer.post(`${PAGE}/commands`, {
      ...entered,
      reason: '复查须到现场',
      'document.title': '会议纪要',
      'document.reference': '卷宗 3',
    });
    expect([sent.status, sent.location.split('?')[0]]).toEqual([303, PAGE]);
    const told = (await lawyer.get(sent.location)).text;
    expect(told).toContain('“整改复查应在多长时间内作出？”裁定为“10个工作日”');
    const section = sectionOf(await questions(lawyer), 'verification-within');
    expect(section).toContain('<strong>10个工作日</strong>');
    expect(section).toContain('法制审核人，昆明市人力资源和社会保障局');
    expect(section).toContain('由“5个工作日”改为“10个工作日”');
    expect(section).toContain('复查须到现场');
    expect(section).toContain('会议纪要（卷宗 3）');
    expect(section).toContain('2026年11月23日');
  });

  test.each([
    ['an unknown question', `${PAGE}/change?ruling=x&answer=y`, 400, '没有裁定事项'],
    ['an answer that is none', `${CHANGE}-x`, 400, '没有选项'],
    ['a scheme that does not run here', '/rulings/linfen-2021', 404, '没有找到这个方案'],
  ])('%s is refused in words', async (_, path, status, words) => {
    const lawyer = await visitor(app).as('legal-reviewer', CITY, 'c');
    const answer = await lawyer.get(path);
    expect([answer.status, answer.text.includes(words)]).toEqual([status, true]);
  });
});

test('where no version is to be adopted, none is offered', async () => {
  const city = await visitor(app).as('city-officer', CITY, 'a');
  expect(await questions(city)).not.toContain('/amendment');
  expect((await city.get(`${PAGE}/amendment`)).text).toContain('0 个品牌改为适用');
});
