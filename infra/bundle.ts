import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { PACKS } from '../shared/schemes/packs.ts';

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

/** Regulations are data: they lie beside the program as JSON, which is read faster than code. */
const packsBeside = (folder: string): Plugin => ({
  name: 'packs-beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /shared\/schemes\/packs\.ts$/ }, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, PACKS_FILE), JSON.stringify(PACKS));
      return {
        contents: `import { readFileSync } from 'node:fs';
const file = new URL('${PACKS_FILE}', import.meta.url);
export const PACKS = JSON.parse(readFileSync(file, 'utf8'));`,
      };
    }),
});

export type MailKind = 'ses' | 'smtp';

const options = (name: string, mail: MailKind, folder: string): BuildOptions => ({
  entryPoints: { index: join(ENTRIES, `${name}.ts`) },
  outdir: join(folder, name),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ELSEWHERE,
  define: { 'process.env.MAIL': JSON.stringify(mail) },
  plugins: [withoutFileTypes, packsBeside(join(folder, name))],
  banner: { js: BANNER },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});

export type Bundles = Readonly<Record<string, string>>;

/** Bundles every function with all it needs, the SDK included; answers the folder of each. */
export async function bundleAll(mail: MailKind, folder: string): Promise<Bundles> {
  const names = functionNames();
  await Promise.all(names.map((name) => build(options(name, mail, folder))));
  return Object.fromEntries(names.map((name) => [name, join(folder, name)]));
}

/** What is in a bundle. Apart from {@link bundleAll}: it must not disturb the hash of an asset. */
export async function describeBundle(
  name: string,
  mail: MailKind,
  folder: string,
): Promise<Metafile> {
  const { metafile } = await build({ ...options(name, mail, folder), metafile: true });
  return metafile;
}
