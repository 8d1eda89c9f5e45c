import type { QueryPlan } from '@apollo/query-planner';
import { cursorAt } from './cursor.js';
import { fetchIds } from './fetchIds.js';
import { entityFetchStep, rootFetchStep, type Fetch } from './fetchStep.js';
import type { PossibleTypes } from './possibleTypes.js';
import type { Ask, Step, Variables } from './run.js';

type Node = NonNullable<QueryPlan['node']>;

/** A kind of plan node that the engine cannot run; the reference executor takes the operation. */
export class UnknownPlanNode extends Error {}

export type CompileOptions = {
  /** Prepares the requests of one fetch; done once, when the plan is compiled. */
  readonly prepare: (fetch: Fetch) => Ask;
  readonly possibleTypes: PossibleTypes;
  /** Values of variables that a request leaves out. */
  readonly defaults: Variables;
};

const sequence = (steps: readonly Step[]): Step => {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (run) => {
    for (const step of steps) await step(run);
  };
};

const parallel =
  (steps: readonly Step[]): Step =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };

const nothing: Step = () => undefined;

type Compiling = CompileOptions & { readonly ids: ReadonlyMap<Fetch, number> };

/** Asks, and where the request is recorded says for which fetch. */
const recorded =
  (ask: Ask, id: number, subgraph: string): Ask =>
  (variables, client) =>
    ask(variables, client?.record ? { ...client, fetch: client.record.fetch(id, subgraph) } : client);

const compileNode = (node: Node, path: readonly string[], options: Compiling): Step => {
  switch (node.kind) {
    case 'Fetch': {
      const ask = recorded(options.prepare(node), options.ids.get(node) as number, node.serviceName);
      const cursor = cursorAt(path);
      return node.requires
        ? entityFetchStep(node, cursor, ask, options.possibleTypes)
        : rootFetchStep(node, cursor, ask, options.possibleTypes);
    }
    case 'Sequence':
      return sequence(node.nodes.map((inner) => compileNode(inner, path, options)));
    case 'Parallel':
      return parallel(node.nodes.map((inner) => compileNode(inner, path, options)));
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], options);
    case 'Condition': {
      const { condition } = node;
      const whenTrue = node.ifClause ? compileNode(node.ifClause, path, options) : nothing;
      const whenFalse = node.elseClause ? compileNode(node.elseClause, path, options) : nothing;
      return (run) => {
        // A variable may be called "constructor": only what the request says itself counts.
        const values = Object.hasOwn(run.variables, condition) ? run.variables : options.defaults;
        return values[condition] === true ? whenTrue(run) : whenFalse(run);
      };
    }
    default:
      throw new UnknownPlanNode(node.kind);
  }
};

/** Makes a plan into something to run. Throws UnknownPlanNode for what it cannot. */
export const compilePlan = (plan: QueryPlan, options: CompileOptions): Step =>
  plan.node ? compileNode(plan.node, [], { ...options, ids: fetchIds(plan) }) : nothing;
