import { describe, expect, test } from 'vitest';
import { kunming2025 } from '../../shared/schemes/kunming-2025/scheme.ts';
import { SoundScheme } from '../../shared/schemes/references.ts';

type Pack = typeof kunming2025;

/** A copy of the sound pack, broken in one place. */
function broken(breakIt: (pack: Pack) => void): Pack {
  const pack = structuredClone(kunming2025);
  breakIt(pack);
  return pack;
}

/** The item that the test breaks; a test must not pass because it is missing. */
function the<T>(items: readonly T[] | undefined, matches: (item: T) => boolean): T {
  const item = items?.find(matches);
  if (!item) throw new Error('no such item in the pack');
  return item;
}

const byId = (wanted: string) => (item: { id: string }) => item.id === wanted;

test('the pack as it stands is sound', () => {
  expect(SoundScheme.safeParse(kunming2025).error).toBeUndefined();
});

describe('a broken pack is refused, and the message says where', () => {
  test.each<[fault: string, breakIt: (pack: Pack) => void, message: RegExp]>([
    [
      'a rule that quotes no clause',
      ({ rules }) => Object.assign(the(rules, byId('rectification')), { clause: '15(9)' }),
      /clause 15\(9\) 不存在/,
    ],
    [
      'a ruling on a clause that is not there',
      ({ rulings }) => the(rulings, byId('late-objection')).clauses.push('99'),
      /clause 99 不存在/,
    ],
    [
      'a form field without its clause',
      ({ forms }) => Object.assign(forms[0]?.fields[0] ?? {}, { clause: 'annex-9' }),
      /clause annex-9 不存在/,
    ],
    [
      'a law that is not quoted',
      ({ rules }) => Object.assign(the(rules, byId('postal-grace')), { law: '某法1' }),
      /law 某法1 不存在/,
    ],
    [
      'a period of an unknown class',
      ({ rules }) => Object.assign(the(rules, byId('suspension')), { class: 'calendar' }),
      /^rules\.\d+\.class: /,
    ],
    [
      'a period of no length',
      ({ rules }) =>
        Object.assign(the(rules, byId('suspension')), { length: { n: 0, unit: 'year' } }),
      /^rules\.\d+\.length\.n: /,
    ],
    [
      'two rules of one id',
      ({ rules }) => rules.push({ ...the(rules, byId('evaluation')) }),
      /evaluation 重复/,
    ],
    [
      'a stage timed by no rule',
      ({ ladder }) => Object.assign(the(ladder, byId('rectification')), { rule: 'one-week' }),
      /rule one-week 不存在/,
    ],
    [
      'a stage that leads nowhere',
      ({ ladder }) => Object.assign(the(ladder, byId('rectification')), { onFailure: 'fine' }),
      /measure fine 不存在/,
    ],
    [
      'a ladder that comes round to itself',
      ({ ladder }) =>
        Object.assign(the(ladder, byId('rectification-after-interview')), {
          onFailure: 'rectification',
        }),
      /措施阶梯成环/,
    ],
    [
      'a ground that leads to no measure',
      ({ grounds }) =>
        Object.assign(
          the(grounds, ({ code }) => code === '15(3)2'),
          { measure: 'fine' },
        ),
      /measure fine 不存在/,
    ],
    [
      'a ground in other words than its clause',
      ({ grounds }) =>
        Object.assign(
          the(grounds, ({ code }) => code === '15(1)3'),
          { text: '标识不合规' },
        ),
      /条款中没有“标识不合规”/,
    ],
    [
      'a criterion of an unknown kind of object',
      ({ criteria }) => Object.assign(the(criteria, byId('8(1)')), { objectKind: 'base' }),
      /objectKind base 不存在/,
    ],
    [
      'a criterion relaxed by no ruling',
      ({ criteria }) => Object.assign(the(criteria, byId('9(5)-trained')), { ruling: 'mercy' }),
      /ruling mercy 不存在/,
    ],
    [
      'an internal target without its rule',
      ({ targets }) => Object.assign(targets ?? {}, { service: 'soon' }),
      /rule soon 不存在/,
    ],
    [
      'an evaluation that proposes an unknown measure',
      ({ evaluation }) => Object.assign(evaluation?.outcomes[1] ?? {}, { proposes: 'fine' }),
      /measure fine 不存在/,
    ],
    [
      'a ruling whose default is no option',
      ({ rulings }) => Object.assign(the(rulings, byId('late-objection')), { default: 'ignore' }),
      /选项中没有“ignore”/,
    ],
    [
      'a ruling answered by no option',
      ({ rulings }) => Object.assign(the(rulings, byId('late-objection')), { answer: 'ignore' }),
      /选项中没有“ignore”/,
    ],
    [
      'a question with one answer',
      ({ rulings }) => the(rulings, byId('late-objection')).options.pop(),
      /^rulings\.\d+\.options: /,
    ],
    [
      'an option that sets a rule which is not there',
      ({ rulings }) =>
        the(rulings, byId('suspension-rolls')).options.forEach(({ sets }) => {
          Object.assign(sets?.[0] ?? {}, { rule: 'pause' });
        }),
      /rule pause 不存在/,
    ],
    [
      'an option that sets a field which rules do not have',
      ({ rulings }) =>
        Object.assign(the(rulings, byId('suspension-rolls')).options[0]?.sets?.[0] ?? {}, {
          field: 'rollover',
        }),
      /^rulings\.\d+\.options\.0\.sets\.0\.field: /,
    ],
    [
      'an option that sets a field to what it cannot be',
      ({ rulings }) =>
        Object.assign(the(rulings, byId('suspension-rolls')).options[1]?.sets?.[0] ?? {}, {
          value: 'sometimes',
        }),
      /suspension\.rolls 不能是 "sometimes"/,
    ],
    [
      'options of which only one sets a field',
      ({ rulings }) =>
        Object.assign(the(rulings, byId('suspension-rolls')).options[1] ?? {}, { sets: [] }),
      /各选项应设定同样的字段/,
    ],
    [
      'a rule that contradicts the answer in force',
      ({ rules }) => Object.assign(the(rules, byId('suspension')), { rolls: true }),
      /suspension\.rolls 与所选答案不一致/,
    ],
  ])('%s', (_fault, breakIt, message) => {
    const issues = SoundScheme.safeParse(broken(breakIt)).error?.issues ?? [];
    expect(issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n')).toMatch(
      message,
    );
  });
});
