import { join } from 'node:path';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { bundler } from './bundle.ts';
import { readStage, type StageInput } from './config.ts';
import { LedgerStack } from './stacks/ledger-stack.ts';
import { ServiceStack } from './stacks/service-stack.ts';

/**
 * Two stacks a stage, checked by cdk-nag when they are synthesised. Bundles lie in the output.
 * @throws Error for a stage whose settings do not fit.
 */
export async function buildApp(inputs: readonly StageInput[], outdir: string): Promise<App> {
  const stages = inputs.map(readStage);
  const app = new App({ outdir });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const bundlesFor = bundler(join(outdir, 'bundles'));
  for (const stage of stages) {
    const bundles = await bundlesFor(stage.mail.kind);
    const name = `duekeeper-${stage.name}`;
    const env = { region: stage.region };
    const ledger = new LedgerStack(app, `${name}-ledger`, { env });
    const service = new ServiceStack(app, `${name}-service`, { env, stage, ledger, bundles });
    for (const stack of [ledger, service]) {
      Tags.of(stack).add('product', 'duekeeper');
      Tags.of(stack).add('stage', stage.name);
    }
  }
  return app;
}
