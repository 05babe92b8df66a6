import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../shared/identity/permissions.ts';
import type { Step } from './story.ts';

/** What nobody asks for: the step that is disturbed while it gives the command. */
const GIVEN_BY: Readonly<Record<string, string>> = {
  'record-told': 'sweep (the notice is over, and its brands hear of it)',
  'follow-notice': 'sweep (the notice is over, and its brands hear of it)',
  'record-objections-reported': 'record-objection on brand:weavers',
  'enrol-in-evaluation': 'open-cycle on cycle:2026-1',
  'freeze-members': 'open-cycle on cycle:2026-1',
  'report-undeliverable': 'serve-order on brand:rice-noodles',
  recompute: 'import-calendar on calendar:national',
  'pass-on-finding': 'record-party-finding on party:party-1',
  'send-digest': 'digest',
  'record-report-passed-on': 'uphold-report on public-report:founded',
};

const FOLDER = new URL('stories/', import.meta.url);

const topics = await Promise.all(
  readdirSync(FOLDER).map(async (file) => {
    const exported: Readonly<Record<string, unknown>> = await import(`${FOLDER}${file}`);
    const stories = Object.entries(exported).filter(([, story]) => Array.isArray(story));
    return { file, stories: stories as readonly (readonly [string, readonly Step[]])[] };
  }),
);

const disturbed = topics
  .flatMap(({ stories }) => stories.flatMap(([, story]) => story.flat()))
  .filter(({ prelude }) => !prelude)
  .map(({ name }) => name);

describe('every command goes wrong at every call', () => {
  test.each(Object.keys(PERMISSIONS))('%s', (command) => {
    const given = GIVEN_BY[command];
    if (given) expect(disturbed).toContain(given);
    else expect(disturbed.map((name) => name.split(' ')[0])).toContain(command);
  });
});

test.each(topics)('the stories of $file are played', ({ file, stories }) => {
  const played = readFileSync(new URL(`../${file.replace('.ts', '.test.ts')}`, FOLDER), 'utf8');
  for (const [name] of stories) expect(played).toContain(name);
});
