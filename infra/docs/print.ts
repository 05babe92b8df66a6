import { coveragePage } from './coverage.ts';
import { refusalsPage } from './refusals.ts';

const PAGES: Readonly<Record<string, () => string>> = {
  coverage: coveragePage,
  refusals: refusalsPage,
};

const [, , name = ''] = process.argv;
const page = PAGES[name];
if (!page) throw new Error(`no page ${name}, there are: ${Object.keys(PAGES).join(', ')}`);
process.stdout.write(page());
