import type { BrandCommand } from '../../register/brand/commands.ts';
import type { Scheme } from '../../schemes/format.ts';

/** What a form is: data from which pages, commands and refusals are made. */

export type Choice = readonly [value: string, label: string];

export interface Field {
  /** Where the value goes in the command: `on`, `proof.title`, `evidence.0.title`. */
  readonly path: string;
  readonly label: string;
  readonly kind: 'text' | 'long' | 'day' | 'moment' | 'choice' | 'checks' | 'yes-no';
  readonly optional?: true;
  readonly choices?: (scheme: Scheme) => readonly Choice[];
  readonly hint?: string;
}

export interface Form {
  readonly title: string;
  readonly command: BrandCommand;
  /** What it is about: its id travels in the form. */
  readonly about: 'brand' | 'case' | 'decision' | 'notice';
  readonly fields: readonly Field[];
  readonly preset?: Readonly<Record<string, unknown>>;
  /** Whoever drafted does not do it. */
  readonly fourEyes?: true;
}

/** As a topic writes it down: the command's own title, and the id as the command, where none is given. */
export type Row = Omit<Form, 'title' | 'command'> & {
  readonly title?: string;
  readonly command?: BrandCommand;
};

export type Rows = Readonly<Record<string, Row>>;
