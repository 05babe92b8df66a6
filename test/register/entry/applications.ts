import { expect } from 'vitest';
import { createExecutor } from '../../../shared/application/execute.ts';
import { readLaw } from '../../../shared/application/law.ts';
import { type Day, parseDay } from '../../../shared/calendar/day.ts';
import { type Role, SYSTEM } from '../../../shared/identity/actor.ts';
import { PERMISSIONS } from '../../../shared/identity/permissions.ts';
import { everyItem } from '../../../shared/ledger/pages.ts';
import type { StoredEvent } from '../../../shared/ledger/port.ts';
import { openSqliteLedger } from '../../../shared/ledger/sqlite/ledger.ts';
import type { StreamId } from '../../../shared/ledger/stream.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import type { NoticeBatchState } from '../../../shared/register/notice-batch/state.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import type { Scheme } from '../../../shared/schemes/format.ts';
import { type Command, paper } from '../commands.ts';
import { momentOf } from '../given.ts';

/** Applications led through the real executor: several streams, as they meet in the ledger. */

export const kunming = schemeById('kunming-2025');

/** As if the notice of another year had come: a round more, which closes on 30 December 2026. */
export const linfenWithRounds = (
  ...later: readonly { readonly id: string; readonly name: string; readonly on: Day }[]
): Scheme => {
  const linfen = schemeById('linfen-2021');
  // Another notice brings its own answer to whether its printed day is included.
  const rulings = linfen.rulings.filter(({ id }) => id !== 'submission-day');
  const rules = linfen.rules.map((rule) =>
    rule.id === 'submission' ? { ...rule, rounds: [...rule.rounds, ...later] } : rule,
  );
  return { ...linfen, rules, rulings };
};

export const ROUND_2026 = { id: '2026', name: '2026年度', on: parseDay('2026-12-30') };

/** Made-up codes with a right check sign (GB 32100-2015). */
export const CODES = ['91530102MA0000001R', '91530102MA0000002W', '91530102MA00000030'] as const;

/** An enterprise brand just above every threshold of article 9. */
export const FORM = { 'economic-scale': 2500, 'labour-income': 1000, trained: 501 };

export const application = (fields: Record<string, unknown> = {}): Command => ({
  type: 'apply',
  id: 'b1',
  scheme: 'kunming-2025',
  name: '五华家政管家',
  kind: 'enterprise',
  category: 'resident-services',
  county: '五华区',
  holder: { id: 'p1', name: '示例家政有限公司', creditCode: CODES[0] },
  on: '2026-03-02',
  form: FORM,
  documents: [paper('推荐表'), paper('年经济规模证明')],
  provenance: 'illustrative',
  ...fields,
});

const brandOf = (id: string): StreamId => `brand:${id}`;

export async function register(scheme: Scheme = kunming) {
  const ledger = openSqliteLedger({ file: ':memory:', shards: 1 });
  const executor = createExecutor(ledger, await readLaw(ledger, scheme));
  let commands = 0;

  /** Carried out by the first role that may, then passed on to whom it concerns. */
  async function act(at: string, stream: StreamId, command: Command, as?: Role) {
    const roles = PERMISSIONS[command.type as keyof typeof PERMISSIONS];
    const role = as ?? roles?.find((r) => r.startsWith('c')) ?? 'system';
    const county = ((await executor.stateOf(stream)) as BrandState | undefined)?.county ?? '530102';
    const actor = {
      role,
      id: `${role}-1`,
      office: role.startsWith('county') ? county : scheme.city.code,
    };
    const outcome = await executor.execute(stream, command, {
      commandId: `command-${++commands}`,
      actor,
      now: momentOf(at),
    });
    await executor.passOn(stream, momentOf(at));
    return outcome;
  }

  const brand = async (id = 'b1') => (await executor.stateOf(brandOf(id))) as BrandState;
  const batch = async (id = 'n1') =>
    (await executor.stateOf(`notice-batch:${id}`)) as NoticeBatchState;

  async function events(stream: StreamId = 'brand:b1') {
    const all: StoredEvent[] = [];
    for await (const event of everyItem((page) => ledger.events(stream, 0, page))) all.push(event);
    return all;
  }

  const onBrand = (at: string, command: Command, id = 'b1', as?: Role) =>
    act(at, brandOf(id), command, as);

  /** Every item accepted in writing, or one of them not. */
  const judge = async (at: string, review: string, id = 'b1', declined: readonly string[] = []) => {
    const { assessment = [], matches = [] } = (await brand(id)).application ?? {};
    const judgements = [...assessment, ...matches].map(({ item, reason }) => ({
      item,
      accepted: !declined.includes(item),
      reason,
    }));
    return onBrand(at, { type: `judge-at-${review}`, judgements }, id);
  };

  const apply = (
    fields: Record<string, unknown> = {},
    at = '2026-03-02',
    as: Role = 'city-officer',
  ) => onBrand(at, application(fields), (fields.id as string | undefined) ?? 'b1', as);

  const concluded = (review: string, passed = true) => ({
    type: `conclude-${review}`,
    passed,
    opinion: passed ? '符合条件' : '不符合条件',
    document: paper('审查意见'),
    ...(review === 're-review' && { withoutVisit: '材料充分' }),
  });

  const initialReview = async (id = 'b1', at = '2026-03-04') => {
    await judge(at, 'initial-review', id);
    await onBrand(at, concluded('initial-review'), id);
  };

  const reReview = async (id = 'b1', at = '2026-03-06') => {
    const pool = ['expert-01', 'expert-02', 'expert-03', 'expert-04'];
    await onBrand(at, { type: 'draw-experts', pool, count: 3, seed: '2026-03-06' }, id);
    await judge(at, 're-review', id);
    await onBrand(at, concluded('re-review'), id);
  };

  /** From the recommendation to the list of brands to be posted. */
  const cleared = async (fields: Record<string, unknown> = {}) => {
    const id = (fields.id as string | undefined) ?? 'b1';
    await apply(fields);
    await initialReview(id);
    await reReview(id);
  };

  const list = (brands: readonly string[] = ['b1'], id = 'n1', at = '2026-03-09') =>
    act(at, `notice-batch:${id}`, { type: 'list-brands', id, title: '2026年第一批', brands });

  const post = (fields: Record<string, unknown> = {}, id = 'n1', at = '2026-03-10') =>
    act(at, `notice-batch:${id}`, {
      type: 'post-notice',
      postedAt: '2026-03-10T09:00:00+08:00',
      url: 'https://kunming.example/notices/1',
      proof: paper('网页截图'),
      ...fields,
    });

  const withdraw = (on: string, fields: Record<string, unknown> = {}, id = 'n1') =>
    act(on, `notice-batch:${id}`, {
      type: 'withdraw-notice',
      on,
      reason: '名单内容有误',
      document: paper('撤回决定'),
      ...fields,
    });

  /** What happens by itself: the end of the notice, and that its brands hear of it. */
  const pass = (to: string, id = 'n1') => executor.advance(`notice-batch:${id}`, momentOf(to));

  const object = (receivedOn: string, fields = {}, id = 'b1', at = receivedOn) =>
    onBrand(
      at,
      {
        type: 'record-objection',
        by: 'person',
        receivedOn,
        facts: '培训人数不实',
        evidence: [paper('举证材料')],
        ...fields,
      },
      id,
    );

  const decide = (on: string, upheld: boolean, objectionId = 'objection-1', id = 'b1') =>
    onBrand(
      on,
      {
        type: 'decide-objection',
        objectionId,
        upheld,
        reasons: upheld ? '举证属实' : '举证不成立',
        on,
        document: paper('复核决定'),
      },
      id,
    );

  const admit = (on: string, fields = {}, id = 'b1') =>
    onBrand(
      on,
      {
        type: 'admit-brand',
        on,
        grants: scheme.grants.map(({ code }) => ({ code, reference: `${code}-001` })),
        document: paper('入库决定'),
        ...fields,
      },
      id,
    );

  /** A holiday notice comes out, and open periods are put on it. */
  const announce = async (at: string, notice: object) => {
    await act(at, 'calendar:national', { type: 'import-calendar', notice });
    const current = createExecutor(ledger, await readLaw(ledger, scheme));
    const meta = { commandId: 'recompute', actor: SYSTEM, now: momentOf(at) };
    await current.execute('notice-batch:n1', { type: 'recompute' }, meta);
    await current.advance('notice-batch:n1', momentOf(at));
  };

  return {
    announce,
    ledger,
    executor,
    act,
    onBrand,
    brand,
    batch,
    events,
    judge,
    apply,
    concluded,
    initialReview,
    reReview,
    cleared,
    list,
    post,
    withdraw,
    pass,
    object,
    decide,
    admit,
  };
}

/** The second of the two brands that are often on one list. */
export const second = {
  id: 'b2',
  name: '五华护理员',
  holder: { id: 'p2', name: '示例护理公司', creditCode: CODES[1] },
};

/** Two brands on one list, posted on Tuesday 10 March 2026, to run until the 17th. */
export async function onNotice() {
  const r = await register();
  await r.cleared();
  await r.cleared(second);
  await r.list(['b1', 'b2']);
  await r.post();
  return r;
}

/** The code of a refusal. */
export const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
