import { describe, expect, test } from 'vitest';
import { PAPER_KINDS, type PaperKind } from '../../../shared/notices/papers/kinds.ts';
import { type FiledPaper, paperOf } from '../../../shared/notices/papers/record.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { withAnswers } from '../../../shared/schemes/rulings.ts';
import {
  callInterview,
  consent,
  decline,
  enter,
  finding,
  holdInterview,
  recompute,
  report,
  serve,
  verify,
} from '../../register/commands.ts';
import { type Step, scheme } from '../../register/given.ts';
import { drafted, numbered, secondRung, served } from '../../register/lives.ts';
import {
  check,
  decided,
  entry,
  hear,
  numberHearing,
  provincial,
  reported,
  SUSPENSION,
  sanctioned,
  serveDecision,
  setAside,
  THREE,
  takeUp,
  transfer,
} from '../../register/sanctions/lives.ts';
import { papersIn, wordsOf } from './papers.ts';

const answering = (answers: Readonly<Record<string, string>>): Scheme => ({
  ...scheme,
  rulings: scheme.rulings.map((ruling) => ({ ...ruling, answer: answers[ruling.id] })),
});

/** Both rungs failed, reported, heard and suspended. */
const LADDER: Step[] = [
  ...secondRung,
  ['2026-02-26', callInterview('2026-03-03T09:30:00+08:00')],
  ['2026-03-03', serve('2026-03-03')],
  ['2026-03-03', holdInterview('2026-03-03')],
  ['2026-06-04', verify('not-cured', '2026-06-04')],
  ['2026-06-08', takeUp('2026-06-08')],
  ...decided('2026-06-15'),
  ['2026-06-16', serveDecision('2026-06-16')],
];
const REMOVAL: Step[] = [entry, ...sanctioned('2026-03-02', 1, '15(4)2')];
const RENEWAL: Step[] = [
  ...SUSPENSION,
  ['2026-12-01', check('2026-12-01')],
  ...decided('2026-12-08', 2, { renewal: true }),
  ['2026-12-09', serveDecision('2026-12-09', 'decision-2')],
];
const CHANGE: Step = [
  '2026-04-01',
  {
    type: 'register-change',
    changes: { name: '示例新家政' },
    level: 'basic',
    reason: '品牌更名',
    changedOn: '2026-03-30',
    document: { title: '变更申请', reference: '卷宗 1' },
  },
];

const last = (steps: readonly Step[], kind: PaperKind, under?: Scheme): FiledPaper =>
  paperOf(papersIn(steps, under), { kind });
const words = (steps: readonly Step[], kind: PaperKind, under?: Scheme) =>
  wordsOf(last(steps, kind, under));

const examples: readonly [PaperKind, string, readonly Step[], readonly string[]][] = [
  [
    'order',
    '责令限期整改通知书',
    numbered('2026-01-15'),
    ['届满日为＿＿＿＿年＿月＿日', '标识未按标准样式使用'],
  ],
  ['order', '责令限期整改通知书', served('2026-01-15'), ['届满日为2026年2月24日（周二）']],
  ['interview', '约谈通知书', LADDER, ['2026年3月3日（周二）9:30', '五华区人社局会议室']],
  ['interview-record', '约谈记录', LADDER, ['2026年3月3日', '当事人陈述', '整改承诺']],
  [
    'receipt',
    '送达回证',
    served('2026-01-15'),
    ['《责令限期整改通知书》五人社责改〔2026〕1号', '☑ 直接送达', '☐ 留置送达'],
  ],
  [
    'address',
    '送达地址确认书',
    [entry, ['2025-09-01', consent('2025-09-01')]],
    ['☑ 同意　☐ 不同意', '2025年9月1日'],
  ],
  [
    'verification',
    '整改复查意见',
    [...served('2026-01-15'), ['2026-02-20', report('2026-02-20')]],
    ['☐ 已整改', '2026年2月20日提交（在期限内）'],
  ],
  ['verification', '整改复查意见', LADDER, ['☑ 未整改', '☐ 已整改']],
  [
    'report-up',
    '关于“示例家政”劳务品牌暂停劳务品牌标识使用权的上报函',
    LADDER,
    ['该单位在“示例家政”', '2026-06-08'],
  ],
  [
    'hearing',
    '拟作出决定告知书',
    [entry, ...reported('2026-03-02')],
    ['自收到本告知书之日起五个工作日内', '陈述和申辩'],
  ],
  [
    'hearing',
    '拟作出决定告知书',
    [entry, ...reported('2026-03-02'), ['2026-03-03', hear('2026-03-03')]],
    ['在2026年3月10日（周二）届满前'],
  ],
  [
    'decision',
    '暂停使用劳务品牌标识决定书',
    LADDER,
    ['自本决定书送达之次日起，即自2026年6月17日起至2027年6月16日止'],
  ],
  [
    'decision',
    '再次暂停使用劳务品牌标识决定书',
    RENEWAL,
    ['再次暂停“示例家政”', '自前一暂停期届满之次日起，即自2027年3月3日起至2028年3月2日止'],
  ],
  [
    'decision',
    '移出劳务品牌目录决定书',
    REMOVAL,
    ['自本决定作出之日起五年内（至2031年3月2日）不得再次申请', '收回劳务品牌标识使用权'],
  ],
  [
    'restored',
    '恢复使用通知',
    [...SUSPENSION, ['2027-03-04', recompute()]],
    ['自2027年3月3日（周三）起恢复使用'],
  ],
  [
    'correction',
    '更正通知',
    [...SUSPENSION, ['2026-04-01', setAside('2026-04-01')]],
    ['自始不发生效力'],
  ],
  [
    'application',
    '昆明市市级劳务品牌培育入库推荐表',
    [entry],
    ['☑ 企业劳务品牌', '☑ 居民服务类', '☐ 其他'],
  ],
  [
    'recommendation',
    '关于推荐“示例家政”劳务品牌的函',
    [entry],
    ['＿＿＿＿＿＿＿＿', '（文号待编）', '昆明市人力资源和社会保障局', '0次', '☑ 企业劳务品牌'],
  ],
  ['change', '昆明市市级劳务品牌培育入库登记变更表', [entry], ['示例家政有限公司']],
  ['decision-file', '“示例家政”劳务品牌暂停劳务品牌标识使用权决定卷', LADDER, ['不予进行']],
];

describe('every kind of document', () => {
  test('is among the examples', () => {
    expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(Object.keys(PAPER_KINDS)));
  });

  test.each(examples)('%s: %s', (kind, title, steps, facts) => {
    const paper = last(steps, kind);
    expect(paper.title).toBe(title);
    for (const fact of facts) expect(wordsOf(paper)).toContain(fact);
  });

  test.each(examples)('%s: %s speaks of no penalty', (kind, _, steps) => {
    expect(words(steps, kind)).not.toContain('处罚');
  });
});

describe('a decision', () => {
  const elements: readonly [string, readonly string[]][] = [
    ['the party', ['当事人：示例家政有限公司', '统一社会信用代码：', '地址：']],
    [
      'facts and evidence',
      [
        '标识未按标准样式使用（证据：现场检查记录）',
        '五人社责改〔2026〕1号',
        '五人社责改〔2026〕2号',
      ],
    ],
    [
      'kind and law',
      ['暂停“示例家政”劳务品牌标识使用权一年', '市级人社部门认为确有必要的，应当作出暂停'],
    ],
    ['how and until when', ['停止在产品、场所、宣传材料和网络上使用', '2027年6月16日']],
    [
      'remedies',
      ['六十日内向昆明市人民政府申请行政复议', '六个月内依法向有管辖权的人民法院提起行政诉讼'],
    ],
    [
      'office, number and day',
      ['昆明市人力资源和社会保障局', '示例人社暂停〔2026〕1号', '2026-06-15'],
    ],
  ];
  test.each(elements)('has its element: %s', (_, facts) => {
    for (const fact of facts) expect(words(LADDER, 'decision')).toContain(fact);
  });

  test('says that what was intended had been told and what came back, and that it is published', () => {
    const text = words(LADDER, 'decision');
    expect(text).toContain('送达《拟作出决定告知书》');
    expect(text).toContain('提出陈述申辩');
    expect(text).toContain('本决定送达后，在本局网站公布');
  });

  test('leaves the days of its term blank until it is served', () => {
    const unserved = words(LADDER.slice(0, -1), 'decision');
    expect(unserved).toContain('即自＿＿＿＿年＿月＿日起至＿＿＿＿年＿月＿日止');
    expect(last(LADDER.slice(0, -1), 'decision').draft).toBe(true);
  });

  test('prints its term as the rulings answer', () => {
    const worded = words(
      LADDER,
      'decision',
      answering({ 'suspension-dates-printed': 'wording-only' }),
    );
    expect(worded).toContain('自本决定书送达之次日起；');
    expect(worded).not.toContain('起至');
  });

  test('knows the last day of a ban before it is served: it runs from the day of signing', () => {
    expect(words(REMOVAL.slice(0, -1), 'decision')).toContain('（至2031年3月2日）');
  });

  test('of removal brings the form along, with the ground of the case ticked and no other', () => {
    const [annex] = last(REMOVAL, 'decision').attachments ?? [];
    expect(annex?.title).toBe('移出昆明市市级劳务品牌目录情况表');
    const form = JSON.stringify(annex);
    expect(form.match(/☑/g)).toHaveLength(1);
    expect(form.match(/☐/g)).toHaveLength(4);
    expect(form).toContain('☑ 发生严重损害消费者权益');
    expect(form).toContain('移出情形（表内原栏名：列入异常名录 原因）');
  });

  test('leaves the printed label of that form alone where it is ruled to mean the list', () => {
    const under = answering({ 'annex-3-ground-label': 'abnormal-list' });
    expect(words(REMOVAL, 'decision', under)).not.toContain('表内原栏名');
  });

  test('of removal for three suspensions names the three', () => {
    const removal: Step[] = [
      ...THREE,
      ['2026-05-11', takeUp('2026-05-11', { caseId: 'case-4' })],
      ...decided('2026-05-18', 4, { caseId: 'case-4' }),
    ];
    for (const n of [1, 2, 3])
      expect(words(removal, 'decision')).toContain(`示例人社暂停〔2026〕${n}号`);
  });

  test('of the province is not printed by the city', () => {
    const province: Step[] = [
      entry,
      ...reported('2026-03-02'),
      ['2026-03-04', provincial('2026-03-03', '2026-03-04')],
    ];
    expect(() => last(province, 'decision')).toThrow('记录中还没有可以打印的“决定书”');
  });
});

describe('a document', () => {
  test('keeps the holder whom it was served on; to be served again, it names the new one', () => {
    const life: Step[] = [...served('2026-01-15'), ['2026-02-02', transfer('2026-02-02')]];
    const ordered = papersIn(life).filter(({ kind }) => kind === 'order');
    expect(ordered.map(({ to, draft }) => [to, draft])).toEqual([
      ['示例家政有限公司', false],
      ['示例新持有人有限公司', true],
    ]);
  });

  test('as a draft gives way to what was served', () => {
    const kinds = (steps: readonly Step[]) =>
      papersIn(steps)
        .filter(({ kind }) => kind === 'order' || kind === 'receipt')
        .map(({ kind, draft }) => `${kind} ${draft}`);
    expect(kinds(drafted('2026-01-15'))).toEqual(['order true']);
    expect(kinds(numbered('2026-01-15'))).toEqual(['order true', 'receipt true']);
    expect(kinds(served('2026-01-15'))).toEqual(['order false', 'receipt false']);
  });

  test('without a number says so, with one it stands as it was given', () => {
    expect(last(drafted('2026-01-15'), 'order').number).toBe('（文号待编）');
    expect(last(served('2026-01-15'), 'order').number).toBe('五人社责改〔2026〕1号');
  });

  test('leaves the remedies out of an order where that is ruled', () => {
    expect(words(served('2026-01-15'), 'order')).toContain('行政复议');
    const under = answering({ 'remedies-clause': 'omit' });
    expect(words(served('2026-01-15'), 'order', under)).not.toContain('行政复议');
  });

  test('of a change says what it was and what it is, and a blank one stands ready again', () => {
    const changes = papersIn([entry, CHANGE]).filter(({ kind }) => kind === 'change');
    expect(changes.map(({ draft }) => draft)).toEqual([false, true]);
    expect(wordsOf(changes[0] as FiledPaper)).toContain(
      '品牌名称由“示例家政”变更为“示例新家政”（2026年3月30日变更）',
    );
    expect(wordsOf(changes[1] as FiledPaper)).toContain('示例新家政');
  });

  test.each([
    ['nonsense', 'paper.unknown-kind'],
    ['order', 'paper.not-on-record'],
  ])('%s that is not on record is refused: %s', (kind, code) => {
    expect(() => paperOf(papersIn([entry]), { kind })).toThrow(expect.objectContaining({ code }));
  });
});

describe('the decision file', () => {
  const failed: Step[] = [
    ...served('2026-01-15'),
    ['2026-02-20', report('2026-02-20')],
    ['2026-02-25', verify('not-cured', '2026-02-25')],
  ];

  test('is prepared when a verification fails, with everything to decide on', () => {
    const text = words(failed, 'decision-file');
    for (const fact of [
      '五人社责改〔2026〕1号',
      '送达回证（卷宗 2026-018）',
      '整改报告，2026年2月20日提交，在期限内',
      '复查意见：未整改',
      '2026年1月15日（周四）为起算日',
      '一个月内未整改或整改措施不力的',
      '☐ 同意进行',
      '☐ 不予进行',
    ])
      expect(text).toContain(fact);
  });

  test('brings the draft to sign: the next order, and on the way to a sanction the hearing notice', () => {
    expect(last(failed, 'decision-file').attachments?.map(({ title }) => title)).toEqual([
      '责令限期整改通知书',
    ]);
    const sanction = [entry, ...reported('2026-03-02')];
    expect(last(sanction, 'decision-file').attachments?.[0]?.title).toBe('拟作出决定告知书');
    const decisionDrafted = LADDER.slice(0, LADDER.length - 5);
    expect(last(decisionDrafted, 'decision-file').attachments?.[0]?.title).toBe(
      '暂停使用劳务品牌标识决定书',
    );
  });

  test('tells of reminders that went out late, or never', () => {
    expect(words(secondRung.slice(0, 7), 'decision-file')).toContain('届满前未能发出');
    expect(words(failed, 'decision-file')).toContain('迟发');
  });

  test('says when one more suspension would ground a removal', () => {
    const two = THREE.slice(0, -1);
    expect(words(two, 'decision-file')).toContain('本次为计入累计的第3次，达到移出情形');
  });

  test('of what was not proceeded with shows the reason, and nothing to sign', () => {
    const declined: Step[] = [...failed, ['2026-02-26', decline('已于届满次日整改到位')]];
    const file = last(declined, 'decision-file');
    expect(wordsOf(file)).toContain('理由：已于届满次日整改到位');
    expect(file.attachments).toEqual([]);
  });

  test('is not made for a first order, which follows from the finding', () => {
    const found: Step[] = [
      ['2025-08-20', enter()],
      ['2026-01-15', finding('2026-01-15')],
    ];
    expect(papersIn(found).some(({ kind }) => kind === 'decision-file')).toBe(false);
  });
});

describe('how an office is reached, and the number that a document bears', () => {
  const OFFICES = {
    '530102': { phone: '0871-00000102', address: '示例路102号' },
    '530100': { phone: '0871-00000100', address: '示例路100号' },
  };
  const ON = '2026-03-02';
  const all: Step[] = [
    ...secondRung,
    ['2026-02-26', callInterview('2026-03-03T09:30:00+08:00', { number: '五人社约〔2026〕1号' })],
  ];
  const heard: Step[] = [
    entry,
    [ON, finding(ON, ['15(3)2'])],
    [ON, takeUp(ON, { number: '五人社报〔2026〕1号' })],
    [ON, numberHearing('示例人社告〔2026〕1号')],
    [ON, hear(ON)],
  ];
  const printed = (steps: readonly Step[], kind: PaperKind) =>
    paperOf(papersIn(steps, scheme, OFFICES), { kind });

  test.each<[PaperKind, readonly Step[], string, string]>([
    ['order', numbered('2026-01-15'), '五人社责改〔2026〕1号', '0871-00000102；地址：示例路102号'],
    ['interview', all, '五人社约〔2026〕1号', '0871-00000102；地址：示例路102号'],
    ['report-up', heard, '五人社报〔2026〕1号', '0871-00000102；地址：示例路102号'],
    ['hearing', heard, '示例人社告〔2026〕1号', '0871-00000100；地址：示例路100号'],
  ])('%s', (kind, steps, number, contact) => {
    const paper = printed(steps, kind);
    expect(paper.number).toBe(number);
    expect(wordsOf(paper)).toContain(contact);
  });

  test('where nobody has entered it, there is room to write it', () =>
    expect(words(numbered('2026-01-15'), 'order')).toContain('联系电话：＿＿'));

  test('the receipt names the document by its number', () =>
    expect(words(heard, 'receipt')).toContain('《拟作出决定告知书》示例人社告〔2026〕1号'));
});

test('a finding that rests on two idle years says since when, and until when they ran', () => {
  const on = '2026-03-02';
  const heard: Step[] = [
    entry,
    [on, finding(on, ['15(4)1'], { lastActiveOn: '2024-02-29' })],
    [on, takeUp(on)],
    [on, hear(on)],
  ];
  expect(words(heard, 'hearing')).toContain(
    '2024年2月29日（周四）最后一次经营活动，当日不计入；2年届满于2026年2月28日（周六），遇休息日也不顺延（民法典第201条至第203条）。现已届满。',
  );
});

describe('from when the three months run, as ruled', () => {
  test.each([
    ['later', '书面责令送达与约谈两者中较晚者起'],
    ['service', '书面责令送达起'],
    ['interview', '约谈起'],
  ])('%s: the order and the call to the interview say so', (answer, start) => {
    const under = withAnswers(scheme, { 'interview-start': answer });
    expect(words(LADDER, 'order', under)).toContain(`自${start}三个月内完成整改`);
    expect(words(LADDER, 'interview', under)).toContain(`整改期限自${start}算`);
  });
});
