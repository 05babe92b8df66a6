import { describe, expect, test } from 'vitest';
import { readCodes, refusals, sourcesIn } from '../../infra/docs/refusals.ts';

/** Codes of which the requirement is said in more than one way, and what it is that they share. */
const SAID_IN_SEVERAL_WAYS: Readonly<Record<string, string>> = {
  'actor.not-permitted': 'the role may not: a command, or a whole page',
  'actor.out-of-reach': 'not of this office: to act upon, or to look at',
  'application.twice': 'one application of a brand at a time: its own stream, or its unique name',
  'brand.left': 'why it left',
  'brand.not-listed': 'why it is not on the register',
  'brand.unknown': 'no such brand: on its way in, on a list, in an archive',
  'calendar.file': 'no notice that can be read: none chosen, or no JSON',
  'calendar.notice-format': 'the first span that does not fit, or every field',
  'cli.arguments': 'how each command is called',
  'clock.document-required': 'the paper of a stop, or of going on',
  'command.unknown': 'no such command: of a brand, of the calendar, of a report',
  'cycle.cohort': 'a county or kind that is none, or is there twice',
  'cycle.unknown': 'no such cycle, by its name or by its stream',
  'deadline.shortening-needs-approval': 'a correction, or a clock that runs again',
  'decision.served-before': 'served: not again, and not void any more',
  'evaluation.not-served': 'the notice: nothing to file for, and nobody to be late',
  'fact.in-future': 'a fact, a posting, a duty done',
  'form.field-missing': 'a field, or a word on a condition',
  'hearing.served-before': 'served: not again, and not numbered any more',
  'input.invalid': 'of a function, or of an HTTP request',
  'ledger.missing': 'a file, a folder, a table',
  'line.shape': 'each field of a line that does not fit',
  'notice.withdrawn-before': 'withdrawn: not posted, and not withdrawn again',
  'order.not-drafted': 'nothing to sign, and nothing to withdraw',
  'party.unknown': 'who owns, who is to own, who is to be reached',
  'scheme.nothing-to-adopt': 'by a brand, by a scheme',
  'service.recorded-before': 'an order, which may be corrected; an evaluation’s notice',
  'set-aside.document-required': 'of an order, of a decision',
  'verification.period-running': 'not yet late, and not yet too late',
  'verification.remark-required': 'given back, or failed at once as ruled',
};

/** What the page shows of a requirement that is put together elsewhere. */
const MADE_ELSEWHERE = '…';

const tested = new Set(
  sourcesIn('test')
    .filter(([, file]) => !file.endsWith('architecture/refusals.test.ts'))
    .flatMap(([source, file]) => [...readCodes(source, file).strings]),
);

/** Up to what the case fills in: how a test names a refusal of a page that shows no code. */
const opening = (requirement: string) => requirement.split('…')[0]?.trim() ?? '';

const isTelling = (words: string) => words.length > 5 && tested.has(words);

const byCode = Map.groupBy(refusals(), ({ code }) => code);

describe('each refusal', () => {
  test('is shown by a test: by its code or, where a page says it without, in its words', () => {
    const unshown = [...byCode].filter(
      ([code, places]) =>
        !tested.has(code) && !places.some(({ requirement }) => isTelling(opening(requirement))),
    );
    expect(unshown.map(([code]) => code)).toEqual([]);
  });

  test('states its requirement in Chinese', () => {
    const foreign = refusals()
      .filter(({ requirement }) => requirement !== MADE_ELSEWHERE)
      .filter(({ requirement }) => !/\p{Script=Han}/u.test(requirement));
    expect(foreign).toEqual([]);
  });

  test('means one thing: what is said in several ways has a reason here', () => {
    const several = [...byCode]
      .filter(([, places]) => new Set(places.map(({ requirement }) => requirement)).size > 1)
      .map(([code]) => code);
    expect(several.sort()).toEqual(Object.keys(SAID_IN_SEVERAL_WAYS).sort());
  });
});

describe('the reader of refusals', () => {
  const read = (source: string) => readCodes(source, 'a.ts').refused;
  test.each([
    ["demand(x > y, 'a.b', '应当')", 'a.b', '应当'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a source
    ["throw new Refusal('a.b-c', `至 ${day} 止`)", 'a.b-c', '至 … 止'],
    ["demand(x, 'a.b', late ? '逾期' : '未到')", 'a.b', '逾期／未到'],
    ["const checks = [['a.b', '应当', days]]", 'a.b', '应当'],
    ["demand(x, 'a.b', words(x))", 'a.b', MADE_ELSEWHERE],
  ])('reads %s', (source, code, requirement) =>
    expect(read(source)).toEqual([{ code, requirement, file: 'a.ts' }]),
  );

  test.each(["text('a.b', '应当')", "['a.b', other]", '// demand(x, "a.b", "应当")'])(
    'sees none in %s',
    (source) => expect(read(source)).toEqual([]),
  );
});
