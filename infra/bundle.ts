import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { PACKS } from '../shared/schemes/packs.ts';
import { FUNCTIONS, type FunctionName, type Need } from './stacks/functions.ts';

const ENTRIES = join(import.meta.dirname, 'aws/lambda');

/** Every function of the service: each file of `aws/lambda` is one. */
export const functionNames = (): string[] =>
  readdirSync(ENTRIES)
    .map((file) => basename(file, '.ts'))
    .sort();

/** A CommonJS package among ES modules asks for what Node has. */
const BANNER =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Loaded on demand and never here: credentials that are not in the environment, event streams, the
 * browser's name.
 */
const ELSEWHERE = ['http', 'ini', 'login', 'process', 'sso', 'web-identity']
  .map((source) => `@aws-sdk/credential-provider-${source}`)
  .concat('@smithy/credential-provider-imds', '@smithy/core/event-streams', 'bowser');

export const PACKS_FILE = 'packs.json';

/** A table of file types (76 kB) for attachments without one: ours name theirs. */
const withoutFileTypes: Plugin = {
  name: 'without-file-types',
  setup: ({ onLoad }) =>
    onLoad({ filter: /nodemailer\/dist\/esm\/mime-funcs\/mime-types\.js$/ }, () => ({
      contents: `export const detectMimeType = () => 'application/octet-stream';
export const detectExtension = () => 'bin';`,
    })),
};

const PACKS_MODULE = /shared\/schemes\/packs\.ts$/;

/** Regulations are data: they lie beside the program as JSON, which is read faster than code. */
const packsBeside: Plugin = {
  name: 'packs-beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: PACKS_MODULE }, () => ({
      contents: `import { readFileSync } from 'node:fs';
const file = new URL('${PACKS_FILE}', import.meta.url);
export const PACKS = JSON.parse(readFileSync(file, 'utf8'));`,
    })),
};

export type MailKind = 'ses' | 'smtp';

const options = (name: string, mail: MailKind, folder: string) =>
  ({
    entryPoints: { index: join(ENTRIES, `${name}.ts`) },
    outdir: join(folder, name),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node' as const,
    target: 'node24',
    format: 'esm' as const,
    mainFields: ['module', 'main'],
    external: ELSEWHERE,
    define: { 'process.env.MAIL': JSON.stringify(mail) },
    plugins: [withoutFileTypes, packsBeside],
    banner: { js: BANNER },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  }) satisfies BuildOptions;

/**
 * What a function may load before its first event, minified and with the SDK in it: every cold
 * start waits for that. What only some events need is loaded by the first of them.
 */
export const LIMIT_KILOBYTES = 450;

type Output = Metafile['outputs'][string];

/** A file of a bundle, and what of each source is in it. */
export interface Part {
  readonly bytes: number;
  readonly sources: Output['inputs'];
}

export interface Bundle {
  /** What is loaded before the first event. */
  readonly atStart: readonly Part[];
  /** What is loaded when an event first needs it. */
  readonly onDemand: readonly Part[];
}

export const sizeOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** The files that a file leads to, itself included, over imports of these kinds. */
function reached(
  outputs: Metafile['outputs'],
  file: string,
  kinds: readonly string[],
  seen = new Set<string>(),
): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? [])
    if (!external && kinds.includes(kind)) reached(outputs, path, kinds, seen);
  return seen;
}

/** Bundles a function into `folder/name`, without the files that nothing in it leads to. */
export async function bundle(name: string, mail: MailKind, folder: string): Promise<Bundle> {
  const { metafile, outputFiles } = await build(options(name, mail, folder));
  const { outputs } = metafile;
  const own = join(folder, name);
  const pathOf = (file: string) => relative(process.cwd(), file).replaceAll(sep, '/');
  const entry = pathOf(join(own, 'index.mjs'));
  const needed = reached(outputs, entry, ['import-statement', 'dynamic-import']);
  mkdirSync(own, { recursive: true });
  for (const { path, contents } of outputFiles)
    if (needed.has(pathOf(path))) writeFileSync(path, contents);

  const parts = (files: Iterable<string>): Part[] =>
    [...files].map((file) => {
      const { bytes, inputs } = outputs[file] as Output;
      return { bytes, sources: inputs };
    });
  if (parts(needed).some(({ sources }) => Object.keys(sources).some((p) => PACKS_MODULE.test(p))))
    writeFileSync(join(own, PACKS_FILE), JSON.stringify(PACKS));
  const start = reached(outputs, entry, ['import-statement']);
  return {
    atStart: parts(start),
    onDemand: parts([...needed].filter((file) => !start.has(file))),
  };
}

export type Bundles = Readonly<Record<string, string>>;

const mails = (name: string) =>
  (FUNCTIONS[name as FunctionName].needs as readonly Need[]).includes('mail');

/**
 * Bundles every function with all it needs, the SDK included, and answers the folder of each: once
 * below `folder`, or once for each kind of mail if it sends any.
 */
export function bundler(folder: string): (mail: MailKind) => Promise<Bundles> {
  const made = new Map<string, Promise<unknown>>();
  return async (mail) => {
    const bundles = functionNames().map((name) => ({
      name,
      below: join(folder, mails(name) ? mail : 'any'),
    }));
    for (const { name, below } of bundles) {
      const own = join(below, name);
      if (!made.has(own)) made.set(own, bundle(name, mail, below));
    }
    await Promise.all(made.values());
    return Object.fromEntries(bundles.map(({ name, below }) => [name, join(below, name)]));
  };
}
