import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/refusal.ts';

/** What a machine runs that nobody tells otherwise. */
export const USUAL_SCHEME = 'kunming-2025';

/** Which schemes a data folder is of, as their ids, separated by commas. */
export const SCHEMES_FILE = 'schemes';

/** `DUEKEEPER_SCHEMES` names several, the machine's own first. */
export const askedSchemes = (): string | undefined => process.env.DUEKEEPER_SCHEMES;

/** The machine's own of several. */
export const ownOf = (schemes: string): string => schemes.split(',', 1)[0]?.trim() ?? '';

/**
 * The schemes of a data folder: those asked for, else those it was made for. Schemes beside its own
 * may come and go.
 * @throws Refusal `scheme.other-data` where the folder is another scheme's: its offices would be
 * sent another city's mails.
 */
export function schemesOf(folder: string, asked = askedSchemes()): string {
  const file = join(folder, SCHEMES_FILE);
  const made = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (made && asked && ownOf(asked) !== ownOf(made))
    throw new Refusal(
      'scheme.other-data',
      `目录“${folder}”是“${ownOf(made)}”的台账，不能按“${ownOf(asked)}”打开；请以 --data 另选目录`,
    );
  return asked ?? made ?? USUAL_SCHEME;
}

/** Lets a data folder say which schemes it is of. */
export function keepSchemes(folder: string, schemes: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SCHEMES_FILE), `${schemes}\n`);
}
