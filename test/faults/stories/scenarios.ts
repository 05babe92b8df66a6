import { readFileSync } from 'node:fs';
import type { Host } from '../../../infra/local/host.ts';
import { parseScenario, type StepOf } from '../../../infra/local/simulate/scenario.ts';
import { parseMoment } from '../../../shared/calendar/moment.ts';
import type { Actor } from '../../../shared/identity/actor.ts';
import type { BrandState } from '../../../shared/register/brand/state.ts';
import { schemeById } from '../../../shared/schemes/catalogue.ts';
import { type Step, sweep } from '../story.ts';

/** Lives that take commands which the story of the others does not. */
const NAMES = [
  'application-to-entry',
  'clock-stopped',
  'transfer-in-mid-case',
  'set-aside-at-each-stage',
  'whole-ladder',
];

const scheme = schemeById('kunming-2025');
const FOLDER = new URL('../../../infra/local/simulate/scenarios/', import.meta.url);

async function actorOf({ as, stream }: StepOf<'command'>, { ports }: Host): Promise<Actor> {
  const { role, id = `${role}-1` } = as;
  const head = await ports.ledger.load(stream);
  const { county, holder } = (head?.snapshot.state ?? {}) as Partial<BrandState>;
  if (role === 'holder') return { role, id, party: as.party ?? holder?.id };
  const own = role.startsWith('county') ? county : scheme.city.code;
  return { role, id, office: as.office ?? own };
}

const START = parseMoment('2025-01-01T00:00:00+08:00');

const seen = new Set<string>();

/** Mails to the same office or holder keep their order; those that reach nobody need not. */
const reachable = (text: string): Step => ({
  name: 'everybody can be reached',
  at: START,
  prelude: true,
  async act({ ports: { ledger } }) {
    const parties = [...text.matchAll(/"(?:holder|to)": ?\{"id": ?"([^"]+)"/g)];
    for (const [, id] of parties)
      await ledger.putContact(`party:${id}`, { email: `${id}@party.example` });
    for (const { code } of [scheme.city, ...scheme.counties])
      await ledger.putContact(`office:${code}`, { email: `${code}@office.example` });
  },
});

/** The lines of a scenario as steps; each kind of command is disturbed where it first stands. */
function storyOf(name: string): readonly Step[] {
  const text = readFileSync(new URL(`${name}.jsonl`, FOLDER), 'utf8');
  const { steps } = parseScenario(text, scheme, START);
  const lines = steps.flatMap((step): readonly Step[] => {
    if (step.kind !== 'command' || step.expect) return [];
    const { line, at, stream, command } = step;
    const again = seen.has(command.type);
    seen.add(command.type);
    return [
      { ...sweep(at, 'what is due before it'), prelude: true },
      {
        name: `${command.type} of ${name}`,
        at,
        ...(again && { prelude: true }),
        async act(host) {
          const actor = await actorOf(step, host);
          return host.command({ stream, commandId: `${name}:${line}`, actor, command });
        },
      },
    ];
  });
  return [reachable(text), ...lines];
}

export const SCENARIOS: readonly (readonly Step[])[] = NAMES.map(storyOf);
