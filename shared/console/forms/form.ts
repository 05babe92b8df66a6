import type { PERMISSIONS } from '../../identity/permissions.ts';
import type { Scheme } from '../../schemes/format.ts';

/** What a form is: data from which pages, commands and refusals are made. */

export type Choice = readonly [value: string, label: string];

/** Ids that the record knows by name: they are offered, and may be typed as well. */
export type Offered = 'party' | 'brand';

/** What is offered, where somebody looked it up. */
export type Options = { readonly [kind in Offered]?: readonly Choice[] };

export interface Field {
  /** Where the value goes in the command: `on`, `proof.title`, `evidence.0.title`. */
  readonly path: string;
  readonly label: string;
  /** `lines`: a list, one entry a line. */
  readonly kind:
    | 'text'
    | 'long'
    | 'lines'
    | 'number'
    | 'day'
    | 'moment'
    | 'choice'
    | 'checks'
    | 'yes-no'
    | Offered;
  readonly optional?: true;
  /** Alone on its line. */
  readonly row?: true;
  readonly choices?: (scheme: Scheme) => readonly Choice[];
  readonly hint?: string;
  /** What stands there before anything was entered. */
  readonly usual?: string;
}

/** What a form is put together from, where its fields depend on more than the scheme. */
export interface Given {
  readonly scheme: Scheme;
  /** Id of the place: of the brand, the party, the office and so on; empty for what is new. */
  readonly id: string;
  /** What is known of the place that the form acts on; undefined before there is anything. */
  readonly state: unknown;
  /** What was answered first, by field. */
  readonly asked: Readonly<Record<string, string | undefined>>;
}

/** What a form acts on: a stream with a page of its own, or one that it begins. */
export type PlaceKind = 'brand' | 'party' | 'office' | 'list' | 'cycle' | 'scheme' | 'new';

/** A part of a brand. */
export type Part = 'case' | 'decision' | 'notice' | 'deadline' | 'objection';

/** As a command is built up: `{ evidence: [{ title }] }`. */
export type Tree = { [key: string]: unknown };

export type CommandName = keyof typeof PERMISSIONS;

export interface Form {
  readonly title: string;
  readonly command: CommandName;
  /** What it is about; the id of a part travels in the form. */
  readonly about: PlaceKind | Part;
  readonly fields: readonly Field[] | ((given: Given) => readonly Field[]);
  /** What has to be answered before the other fields can be asked for. */
  readonly first?: (given: Given) => readonly Field[];
  readonly preset?: Readonly<Record<string, unknown>>;
  /** The command of what was entered, where that is not the same. */
  readonly shape?: (entered: Tree, given: Given) => Tree;
  /** For what begins a stream: its kind. The command's `id` is the stream's. */
  readonly opens?: 'brand' | 'party' | 'notice-batch' | 'public-report';
  /** Whoever drafted does not do it. */
  readonly fourEyes?: true;
}

/** As a topic writes it down: the command's own title, and the id as the command, where none is given. */
export type Row = Omit<Form, 'title' | 'command'> & {
  readonly title?: string;
  readonly command?: CommandName;
};

export type Rows = Readonly<Record<string, Row>>;

export const fieldsOf = ({ fields }: Form, given: Given): readonly Field[] =>
  typeof fields === 'function' ? fields(given) : fields;

/** What is still to be answered first. */
export const unasked = ({ first }: Form, given: Given): readonly Field[] =>
  (first?.(given) ?? []).filter(({ path, optional }) => !optional && !given.asked[path]);
