import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { parseScenario } from '../../infra/local/simulate/scenario.ts';
import { type Plan, simulate } from '../../infra/local/simulate/simulate.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { momentAt } from '../../shared/calendar/moment.ts';
import type { BrandEvent } from '../../shared/register/brand/events.ts';
import { schemeById } from '../../shared/schemes/catalogue.ts';
import { pressing } from '../register/given.ts';

export const scheme = schemeById('kunming-2025');

const FOLDER = new URL('../../infra/local/simulate/scenarios/', import.meta.url);
export const sample = (name: string) => readFileSync(new URL(`${name}.jsonl`, FOLDER), 'utf8');

function planOf(text: string, from: string, to: string, digests = false): Plan {
  const first = parseDay(from);
  const scenario = parseScenario(text, scheme, momentAt(first, '00:00'));
  return { scenario, scheme, from: first, to: parseDay(to), digests };
}

/** Lives through a scenario, its mails kept instead of written. */
export async function live(text: string, from: string, to: string, digests = false) {
  const plan = planOf(text, from, to, digests);
  const mails: { to: string; subject: string }[] = [];
  const simulated = await simulate(plan, {
    async send({ id, to: recipient, mime }) {
      const { subject = '' } = await PostalMime.parse(mime);
      mails.push({ to: recipient, subject });
      return { kind: 'sent', messageId: id };
    },
  });
  const facts = (type: BrandEvent['type'], brand?: string) =>
    simulated.events.filter(
      ({ event, stream }) => event.type === type && (!brand || stream === `brand:${brand}`),
    );
  return {
    plan,
    simulated,
    facts,
    mails,
    /** `2026-04-14 09:00 overdue-holder p-1`: what went out, when and to whom. */
    sent: simulated.notices
      .filter(({ state }) => state === 'sent')
      .map(
        ({ history, notice }) =>
          `${history.at(-1)?.at.slice(0, 16).replace('T', ' ')} ${notice.kind} ${notice.to.id}`,
      ),
    desk: simulated.brands.flatMap((brand) =>
      pressing(brand).map(({ office, kind }) => `${office} ${kind}`),
    ),
    closed: simulated.brands.flatMap(({ cases }) =>
      Object.values(cases).map(({ outcome }) => outcome),
    ),
  };
}
