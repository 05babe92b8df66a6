import { coveragePage } from './coverage.ts';

process.stdout.write(coveragePage());
