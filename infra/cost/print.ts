import { costPage } from './page.ts';

process.stdout.write(costPage);
