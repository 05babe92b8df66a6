import { html, raw } from 'hono/html';
import { currentOrder } from '../register/brand/consequences.ts';
import type { BrandState, Case } from '../register/brand/state.ts';
import type { Scheme } from '../schemes/format.ts';
import { dayView } from './date-view.ts';
import type { Html } from './html.ts';

/** What a rung is to a case; shape and word, never colour alone. */
const RUNGS = {
  done: { shape: '●', word: '已采取' },
  now: { shape: '▶', word: '进行中' },
  proposed: { shape: '◆', word: '待决定' },
  ahead: { shape: '○', word: '未到' },
  passed: { shape: '–', word: '未经过' },
} as const;
type Rung = keyof typeof RUNGS;

interface Step {
  readonly name: string;
  readonly rung: Rung;
  readonly said: Html | string;
}

/** The last on a measure; one that fell and is to be decided anew leaves room for the next. */
const decisionOf = (brand: BrandState, c: Case, measure: string) =>
  Object.values(brand.decisions)
    .filter((d) => d.caseId === c.id && !d.voided && !(d.setAside && c.proposed === d.measure))
    .findLast((d) => (d.measure === 'renewal' ? 'suspension' : d.measure) === measure);

/** Rungs below the highest that was reached are passed, those above it are ahead. */
const unreached = (at: number, highest: number): Rung => (at < highest ? 'passed' : 'ahead');

function stageStep(c: Case, id: string, name: string, at: number, highest: number): Step {
  const order = c.orders.findLast(({ stage }) => stage === id);
  if (!order)
    return { name, rung: c.proposed === id ? 'proposed' : unreached(at, highest), said: '' };
  const isNow = order === currentOrder(c) && c.status === 'open' && !c.proposed;
  const served = order.services.at(-1);
  const said = served ? html`${dayView(served.effectiveOn)} 送达` : '尚未送达';
  return { name, rung: isNow && !decided(c) ? 'now' : 'done', said };
}

const decided = ({ sanction }: Case) => sanction !== undefined;

function sanctionStep(
  brand: BrandState,
  c: Case,
  id: string,
  name: string,
  at: number,
  highest: number,
): Step {
  const d = decisionOf(brand, c, id);
  if (!d) {
    const said = c.sanction ? '已上报或受理' : '';
    return {
      name,
      rung: c.proposed === id ? 'proposed' : unreached(at, highest),
      said: c.proposed === id ? said : '',
    };
  }
  const rung =
    d.endedOn || d.setAside ? 'done' : d.measure === 'removal' && d.service ? 'done' : 'now';
  const said = d.service
    ? html`${dayView(d.service.effectiveOn)} 送达${d.setAside && '，已撤销'}`
    : '决定书办理中';
  return { name, rung, said };
}

function steps(brand: BrandState, c: Case, scheme: Scheme): readonly Step[] {
  const ids = [...scheme.ladder.map(({ id }) => id), ...scheme.sanctions.map(({ id }) => id)];
  const reached = ids.map(
    (id) => c.proposed === id || c.orders.some((o) => o.stage === id) || decisionOf(brand, c, id),
  );
  const highest = reached.findLastIndex(Boolean);
  return [
    ...scheme.ladder.map(({ id, name }, i) => stageStep(c, id, name, i, highest)),
    ...scheme.sanctions.map(({ id, name }, i) =>
      sanctionStep(brand, c, id, name, scheme.ladder.length + i, highest),
    ),
  ];
}

/** The ladder of measures, and where the case stands on it. */
export const ladderView = (brand: BrandState, c: Case, scheme: Scheme): Html =>
  html`<ol class="ladder">${steps(brand, c, scheme).map(
    ({ name, rung, said }) =>
      html`<li class="${rung}"${raw(rung === 'now' || rung === 'proposed' ? ' aria-current="step"' : '')}><span class="state">${RUNGS[rung].shape} ${RUNGS[rung].word}</span><strong>${name}</strong><span class="small">${said}</span></li>`,
  )}</ol>`;
