import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../infra/build-app.ts';
import { STAGES } from '../../infra/stages.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: templates are data of any shape
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

export type Resources = Readonly<Record<string, Resource>>;

interface Stacks {
  readonly ledger: Resources;
  readonly service: Resources;
  /** As written to the file. */
  readonly text: string;
}

/** Both sample stages as CloudFormation would get them. @throws what cdk-nag finds. */
export async function synthesise() {
  const folder = mkdtempSync(join(tmpdir(), 'duekeeper-synth-'));
  try {
    const app = await buildApp(STAGES, folder);
    app.synth();
    const read = (name: string) => readFileSync(join(folder, `${name}.template.json`), 'utf8');
    const stacks = (stage: string): Stacks => {
      const [ledger, service] = ['ledger', 'service'].map((part) =>
        read(`duekeeper-${stage}-${part}`),
      ) as [string, string];
      return {
        ledger: JSON.parse(ledger).Resources,
        service: JSON.parse(service).Resources,
        text: ledger + service,
      };
    };
    return { aws: stacks('pilot'), cn: stacks('pilot-cn') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const ofType = (resources: Resources, type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);
