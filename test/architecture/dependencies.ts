import { posix } from 'node:path';

/** Source text by path from the project's root, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

export interface Import {
  readonly specifier: string;
  /** Path of the file, or the name of a package or of a Node module. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export interface Violation {
  readonly file: string;
  readonly rule: string;
  readonly what: string;
}

/** Each layer of the core may import itself and what stands before it. */
const CORE = ['calendar', 'periods', 'schemes', 'register', 'notices'];
const CORE_PACKAGES = /^(zod|temporal-polyfill|@noble\/hashes)(\/|$)/;
const CORE_FILES = ['shared/refusal.ts'];

/** Who may speak to the outside world, by what it is spoken to with. */
const ADAPTERS: readonly { readonly needs: RegExp; readonly adapters: RegExp }[] = [
  {
    needs: /^@aws-sdk\//,
    adapters: /^(infra\/|shared\/(ledger\/dynamodb|mail\/ses|workflow\/sfn))/,
  },
  { needs: /^node:sqlite$/, adapters: /^(infra\/|shared\/ledger\/sqlite)/ },
  { needs: /^nodemailer(\/|$)/, adapters: /^(infra\/|shared\/(mail|render)\/)/ },
];

/** What a composition root hands in as data instead. */
const AMBIENT: readonly RegExp[] = [
  /\bDate\.now\s*\(/,
  /\bnew\s+Date\s*\(\s*\)/,
  /\bMath\.random\s*\(/,
  /\bprocess\.env\b/,
  /\bTemporal\.Now\b/,
  /\bcrypto\.randomUUID\b/,
];

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;
const FROM = /(?:^|;|\n)\s*(import|export)(\s+type)?\s+([^;'"]*?)\s*from\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|;|\n)\s*import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g;

const withoutComments = (source: string): string => source.replace(COMMENTS, '');

const targetOf = (file: string, specifier: string): string =>
  specifier.startsWith('.')
    ? posix.normalize(posix.join(posix.dirname(file), specifier))
    : specifier;

/** `{ type A, type B }` imports types only, as `import type` does. */
const onlyTypes = (clause: string): boolean =>
  /^\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}$/.test(clause);

export function importsOf(file: string, source: string): readonly Import[] {
  const text = withoutComments(source);
  const found = [
    ...[...text.matchAll(FROM)].map(([, , type, clause = '', specifier = '']) => ({
      specifier,
      typeOnly: type !== undefined || onlyTypes(clause),
    })),
    ...[...text.matchAll(BARE), ...text.matchAll(DYNAMIC)].map(([, specifier = '']) => ({
      specifier,
      typeOnly: false,
    })),
  ];
  return found.map((one) => ({ ...one, target: targetOf(file, one.specifier) }));
}

type Check = (file: string, imports: readonly Import[], source: string) => readonly string[];

const inFolder = (path: string, folder: string) => path.startsWith(`${folder}/`);
const layerOf = (path: string) => CORE.findIndex((layer) => inFolder(path, `shared/${layer}`));
const isLocal = ({ specifier }: Import) => specifier.startsWith('.');
const targets = (imports: readonly Import[]) => imports.map(({ target }) => target);

const core: Check = (file, imports) => {
  const layer = layerOf(file);
  if (layer < 0) return [];
  const allowed = (one: Import) =>
    isLocal(one)
      ? CORE_FILES.includes(one.target) ||
        (layerOf(one.target) >= 0 && layerOf(one.target) <= layer)
      : CORE_PACKAGES.test(one.specifier);
  return targets(imports.filter((one) => !allowed(one)));
};

const ports: Check = (file, imports) =>
  file.endsWith('/port.ts')
    ? targets(
        imports.filter((one) => !(isLocal(one) && one.typeOnly && inFolder(one.target, 'shared'))),
      )
    : [];

const adapters: Check = (file, imports) =>
  targets(
    imports.filter(({ target }) =>
      ADAPTERS.some(
        ({ needs, adapters }) =>
          needs.test(target) && !adapters.test(file) && !inFolder(file, 'test'),
      ),
    ),
  );

const hosts: Check = (file, imports) => {
  const inner = inFolder(file, 'shared') || inFolder(file, 'functions');
  return targets(imports).filter(
    (target) =>
      (inner && inFolder(target, 'infra')) ||
      (inFolder(file, 'shared') && inFolder(target, 'functions')) ||
      (inFolder(file, 'shared') &&
        !inFolder(file, 'shared/console') &&
        inFolder(target, 'shared/console')) ||
      (!inFolder(file, 'test') && inFolder(target, 'test')),
  );
};

const ambient: Check = (file, _imports, source) =>
  inFolder(file, 'shared') || inFolder(file, 'functions')
    ? AMBIENT.flatMap((pattern) => withoutComments(source).match(pattern)?.slice(0, 1) ?? [])
    : [];

const REEXPORT = /(?:^|;|\n)\s*export\s[^;'"]*?\sfrom\s*['"][^'"]+['"]/g;

/** A file that only passes on what others export. */
const barrels: Check = (_file, _imports, source) => {
  const text = withoutComments(source);
  const rest = text.replace(REEXPORT, '').replace(/[;\s]/g, '');
  return text.trim() !== '' && rest === '' ? ['only re-exports'] : [];
};

const RULES: Readonly<Record<string, Check>> = {
  'the core imports only what stands before it': core,
  'ports import domain types only': ports,
  'only adapters import the outside world': adapters,
  'nothing imports its host, its caller or its tests': hosts,
  'time, chance and environment arrive as data': ambient,
  'no barrels': barrels,
};

/** Cycles of imports, types included: each as the path around it. */
export function cyclesOf(sources: Sources): readonly (readonly string[])[] {
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || finished.has(file)) return;
    for (const target of targets(importsOf(file, sources[file] ?? '')))
      if (target in sources) visit(target, [...path, file]);
    finished.add(file);
  };
  for (const file of Object.keys(sources)) visit(file, []);
  return cycles;
}

export function violationsOf(sources: Sources): readonly Violation[] {
  const broken = Object.entries(sources).flatMap(([file, source]) => {
    const imports = importsOf(file, source);
    return Object.entries(RULES).flatMap(([rule, check]) =>
      check(file, imports, source).map((what) => ({ file, rule, what })),
    );
  });
  const cyclic = cyclesOf(sources).map((cycle) => ({
    file: cycle[0] ?? '',
    rule: 'no cycles',
    what: cycle.join(' -> '),
  }));
  return [...broken, ...cyclic];
}
