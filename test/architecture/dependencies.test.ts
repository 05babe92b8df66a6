import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cyclesOf, importsOf, type Sources, violationsOf } from './dependencies.ts';

const ROOT = new URL('../../', import.meta.url);

function projectSources(): Sources {
  const files = ['shared', 'functions', 'infra', 'test'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.split(sep).join('/')}`),
  );
  return Object.fromEntries(files.map((file) => [file, readFileSync(new URL(file, ROOT), 'utf8')]));
}

describe('the project', () => {
  test('keeps the dependency rules', () => {
    const sources = projectSources();
    expect(Object.keys(sources)).toContain('shared/outbox/deliver.ts');
    expect(violationsOf(sources)).toEqual([]);
  });

  test('runs without the packages that only its developers need', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));
    const packageOf = (target: string) => target.match(/^(@[^/]+\/)?[^/]+/)?.[0] ?? target;
    const imported = Object.entries(projectSources())
      .filter(([file]) => /^(shared|functions|infra\/(local|aws))\//.test(file))
      .flatMap(([file, source]) => importsOf(file, source))
      .filter(({ specifier, typeOnly }) => !typeOnly && !/^(\.|node:)/.test(specifier))
      .map(({ target }) => packageOf(target));
    expect(imported).toContain('hono');
    expect(imported.filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('the checker', () => {
  test.each([
    ["import { a } from './a.ts';", false],
    ["import type { A } from './a.ts';", true],
    ["import { type A, type B as C } from './a.ts';", true],
    ["import { type A, b } from './a.ts';", false],
    ["import {\n  type A,\n  type B,\n} from './a.ts';", true],
    ["import * as a from './a.ts';", false],
    ["import './a.ts';", false],
    ["export { a } from './a.ts';", false],
    ["export * from './a.ts';", false],
    ["const a = await import('./a.ts');", false],
    ["import a from './a.ts' with { type: 'json' };", false],
  ])('reads %j', (source, typeOnly) => {
    expect(importsOf('shared/x/b.ts', source)).toEqual([
      { specifier: './a.ts', target: 'shared/x/a.ts', typeOnly },
    ]);
  });

  test('reads every import of a file, and none of a comment', () => {
    const source = [
      "import { z } from 'zod';",
      "/** import { no } from './comment.ts'; */",
      "// import { no } from './comment.ts';",
      "import type { Day } from '../calendar/day.ts';",
    ].join('\n');
    expect(importsOf('shared/periods/p.ts', source).map(({ target }) => target)).toEqual([
      'zod',
      'shared/calendar/day.ts',
    ]);
  });

  test.each([
    [
      'a layer that looks to its right',
      'shared/calendar/a.ts',
      "import { b } from '../periods/b.ts';",
    ],
    ['even for a type', 'shared/calendar/a.ts', "import type { B } from '../periods/b.ts';"],
    [
      'a core that knows the shell',
      'shared/register/a.ts',
      "import type { B } from '../ledger/port.ts';",
    ],
    ['a core with another package', 'shared/periods/a.ts', "import { add } from 'date-fns';"],
    ['a core with a Node module', 'shared/periods/a.ts', "import { readFileSync } from 'node:fs';"],
    ['a port with a value', 'shared/mail/port.ts', "import { b } from './b.ts';"],
    ['a port with a package', 'shared/mail/port.ts', "import type { B } from 'nodemailer';"],
    ['AWS outside an adapter', 'shared/outbox/a.ts', "import { S } from '@aws-sdk/client-ses';"],
    ['SQLite outside its adapter', 'functions/a.ts', "import { D } from 'node:sqlite';"],
    [
      'nodemailer outside mail',
      'shared/ledger/a.ts',
      "import n from 'nodemailer/lib/mail-composer';",
    ],
    ['shared code that knows its host', 'shared/x/a.ts', "import { b } from '../../infra/b.ts';"],
    ['a function that knows its host', 'functions/a.ts', "import { b } from '../infra/b.ts';"],
    [
      'shared code that knows a function',
      'shared/x/a.ts',
      "import { b } from '../../functions/b.ts';",
    ],
    ['shared code that knows the screens', 'shared/x/a.ts', "import { b } from '../console/b.ts';"],
    ['a product that knows its tests', 'infra/a.ts', "import { b } from '../test/b.ts';"],
    ['a clock', 'shared/x/a.ts', 'const now = Date.now();'],
    ['a hidden clock', 'functions/a.ts', 'const now = new Date( );'],
    ['chance', 'shared/x/a.ts', 'const n = Math.random();'],
    ['the environment', 'functions/a.ts', 'const home = process.env.HOME;'],
    ['a barrel', 'shared/x/index.ts', "export { a } from './a.ts';\nexport * from './b.ts';"],
  ])('finds %s', (_, file, source) => {
    expect(violationsOf({ [file]: source }).map((violation) => violation.file)).toContain(file);
  });

  test.each([
    [
      'a layer that looks to its left',
      'shared/periods/a.ts',
      "import { b } from '../calendar/b.ts';",
    ],
    ['a core with zod', 'shared/schemes/a.ts', "import * as z from 'zod';"],
    ['a core that refuses', 'shared/schemes/a.ts', "import { Refusal } from '../refusal.ts';"],
    ['an adapter with AWS', 'shared/workflow/sfn.ts', "import { S } from '@aws-sdk/client-sfn';"],
    ['a test with AWS', 'test/mail/a.test.ts', "import { S } from '@aws-sdk/client-ses';"],
    ['a host with a clock', 'infra/a.ts', 'const now = Date.now();'],
    ['a date made of data', 'shared/mail/a.ts', 'const at = new Date(epoch);'],
    ['a clock in a comment', 'shared/x/a.ts', '/** Not Date.now(). */\nexport const a = 1;'],
    [
      'a re-export beside code',
      'shared/x/a.ts',
      "export { b } from './b.ts';\nexport const a = 1;",
    ],
  ])('allows %s', (_, file, source) => {
    expect(violationsOf({ [file]: source })).toEqual([]);
  });

  test('finds a cycle, however long', () => {
    const sources = {
      'shared/x/a.ts': "import { b } from './b.ts';",
      'shared/x/b.ts': "import type { C } from './c.ts';",
      'shared/x/c.ts': "import { a } from './a.ts';",
    };
    expect(cyclesOf(sources)).toEqual([
      ['shared/x/a.ts', 'shared/x/b.ts', 'shared/x/c.ts', 'shared/x/a.ts'],
    ]);
  });

  test('a diamond is no cycle', () => {
    const sources = {
      'a.ts': "import './b.ts';\nimport './c.ts';",
      'b.ts': "import './d.ts';",
      'c.ts': "import './d.ts';",
      'd.ts': 'export const d = 1;',
    };
    expect(cyclesOf(sources)).toEqual([]);
  });
});
