import { join } from 'node:path';
import { buildApp } from './build-app.ts';
import { STAGES } from './stages.ts';

const app = await buildApp(STAGES, join(import.meta.dirname, '../cdk.out'));
app.synth();
