/** What of a regulation's text the product does not act on, and why. */
export interface SchemeCoverage {
  /**
   * Passages outside the clauses: their own first and last words, …… standing for what lies
   * between them.
   */
  readonly outOfScope: readonly { readonly text: string; readonly reason: string }[];
  /** Clauses that no rule, criterion, step or field rests on, and what becomes of them. */
  readonly unruled: Readonly<Record<string, string>>;
}
