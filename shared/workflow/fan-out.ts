import { Refusal } from '../refusal.ts';
import shape from './fan-out.asl.json' with { type: 'json' };

/** The resources of the three tasks: ARNs on AWS, names of local functions elsewhere. */
export interface FanOutFunctions {
  /** Input -> `{ items: [...] }`; each item is an object. */
  readonly plan: string;
  /** Item -> counts and at most ten ids. */
  readonly work: string;
  /** `{ items, results }` -> the summary; a failed item is `{ ...item, error: { Error, Cause } }`. */
  readonly report: string;
}

export type Definition = typeof shape;

/**
 * The one shape of our workflows, "for each item: work, then report", in Amazon States Language.
 * @throws Refusal `workflow.unresolved` for a placeholder without a function.
 */
export function fanOut(functions: FanOutFunctions): Definition {
  const names = new Map(Object.entries(functions));
  const resolve = (_: string, name: string): string => {
    const resource = names.get(name);
    if (resource === undefined)
      throw new Refusal('workflow.unresolved', `工作流中的 ${name} 没有对应的函数`);
    return resource;
  };
  return JSON.parse(JSON.stringify(shape), (_key, value) =>
    typeof value === 'string' ? value.replace(/\$\{(\w+)\}/g, resolve) : value,
  );
}
