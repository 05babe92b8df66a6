import { describe, expect, test } from 'vitest';
import type { BrandEvent } from '../../../shared/register/brand/events.ts';
import { countSuspensions } from '../../../shared/register/brand/sanctions/count.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { enter } from '../commands.ts';
import { continued, given, lived, pressing, type Step, stateOf, under } from '../given.ts';
import {
  decided,
  draftDecision,
  hear,
  reply,
  reported,
  sanctioned,
  serveDecision,
  setAside,
  takeUp,
} from '../sanctions/lives.ts';

/** “暂停三次”按品牌还是按经营者、持有人累计？ Two suspensions of one brand, the third of another. */
const HOLDER = { id: 'p1', name: '示例家政有限公司' };
const entered = (id: string, name: string, holder = HOLDER): Step => [
  '2025-08-20',
  enter('2025-08-20', { id, name, holder }),
];
const ON = '2026-05-06';
const other = lived(
  entered('b2', '示例月嫂'),
  ...sanctioned('2026-03-02'),
  ...sanctioned('2026-04-01', 2),
);
const found = [stateOf(other) as BrandState];
const third = lived(entered('b1', '示例家政'), ...reported(ON), ...decided(ON));
const served = serveDecision(ON);

const counted = { type: 'FindingRecorded', grounds: ['15(4)4'] } as const;
const kinds = (events: readonly BrandEvent[]) => events.map(({ type }) => type);

describe('按品牌 (the default)', () => {
  test('the other brand’s suspensions are no concern of this one', () =>
    expect(kinds(given(third).when(served, { at: ON, found }).events())).not.toContain(
      'FindingRecorded',
    ));
});

describe('按经营者或持有人被暂停的全部品牌，达到次数时对最后被暂停的品牌提出移出', () => {
  const ruled = under({ 'suspension-count-per': 'party' });
  const law = ruled.contextAt({ at: ON }).scheme;
  const reached = [...third, ...ruled.given(third).when(served, { at: ON, found }).events()];

  test('the third suspension of the holder proposes the removal of the brand that it is about', () => {
    ruled
      .given(third)
      .when(served, { at: ON, found })
      .thenAmong(
        { ...counted, facts: '累计被暂停劳务品牌标识使用权 3 次', countedPer: 'party' },
        { type: 'NextMeasureProposed', caseId: 'case-2', measure: 'removal' },
      );
  });

  test('the evidence names every decision, and the brand that it was about', () =>
    expect(stateOf(reached)?.cases['case-2']?.evidence.map(({ title }) => title)).toEqual([
      '“示例月嫂”暂停决定 示例人社暂停〔2026〕1号',
      '“示例月嫂”暂停决定 示例人社暂停〔2026〕2号',
      '暂停决定 示例人社暂停〔2026〕1号',
    ]));

  test('the draft says how many it would be', () => {
    const heard = ruled.lived(
      entered('b1', '示例家政'),
      ...reported(ON),
      [ON, hear(ON)],
      [ON, reply(ON)],
    );
    ruled
      .given(heard)
      .when(draftDecision(), { at: ON, found })
      .thenAmong({ type: 'DecisionDrafted', wouldBe: { counted: 3, all: 3 } });
  });

  test('brands of other holders do not count', () => {
    const stranger = lived(
      entered('b3', '别家月嫂', { id: 'p9', name: '别家有限公司' }),
      ...sanctioned('2026-03-02'),
      ...sanctioned('2026-04-01', 2),
    );
    const beside = [stateOf(stranger) as BrandState];
    expect(
      kinds(ruled.given(third).when(served, { at: ON, found: beside }).events()),
    ).not.toContain('FindingRecorded');
  });

  test('a suspension stays with whoever held the brand then, wherever the brand goes', () => {
    const state = found[0] as BrandState;
    const sold = { ...state, holder: { id: 'p2', name: '受让方' } };
    const mine = stateOf(third) as BrandState;
    expect(countSuspensions(sold, law).counted).toBe(0);
    expect(countSuspensions(mine, law, undefined, [sold]).counted).toBe(2);
  });

  test('a removal is not drafted once one of them has fallen', () => {
    const taken = ruled.continued(
      reached,
      [ON, takeUp(ON, { caseId: 'case-2' })],
      [ON, hear(ON, 'case-2')],
      [ON, reply(ON, 'case-2')],
    );
    const draft = draftDecision({ caseId: 'case-2' });
    ruled.given(taken).when(draft, { at: ON, found }).thenAmong({ type: 'DecisionDrafted' });
    const fallen = continued(other, [ON, setAside(ON, 'decision-1')]);
    ruled
      .given(taken)
      .when(draft, { at: ON, found: [stateOf(fallen) as BrandState] })
      .thenRefused('decision.count-not-reached');
  });

  test('the proposal falls with the suspension of this brand', () =>
    ruled
      .given(reached)
      .when(setAside(ON), { at: ON, found })
      .thenAmong({ type: 'CaseClosed', caseId: 'case-2', outcome: 'set-aside' }));

  test('nobody is asked to reconsider a removal because this brand alone was suspended once', () => {
    const removed = ruled.continued(
      reached,
      [ON, takeUp(ON, { caseId: 'case-2' })],
      [ON, hear(ON, 'case-2')],
      [ON, reply(ON, 'case-2')],
    );
    const drafted = [
      ...removed,
      ...ruled
        .given(removed)
        .when(draftDecision({ caseId: 'case-2' }), { at: ON, as: 'drafter', found })
        .events(),
    ];
    const gone = ruled.continued(drafted, ...decided(ON, 2, { caseId: 'case-2' }).slice(3), [
      ON,
      serveDecision(ON, 'decision-2'),
    ]);
    expect(stateOf(gone)?.standing).toBe('removed');
    expect(pressing(stateOf(gone) as BrandState).map(({ kind }) => kind)).not.toContain(
      'reconsider-removal',
    );
  });
});
