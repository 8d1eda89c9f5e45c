import { readGuards, type Guards, type Requirement } from '@tripgraph/gateway/supergraph/readGuards';
import { getNamedType, parse, type DocumentNode } from 'graphql';
import type { Finding } from '../finding.js';
import { levelByUse } from '../levelByUse.js';
import type { RuleContext } from '../rule.js';
import { findingOf } from '../ruleText.js';
import type { Side } from '../side.js';
import { placeOf } from '../sides/placeOf.js';
import { definitionsOf } from './definitions.js';
import { guardRules } from './guardRules.js';
import { implies, requirementText } from './requirementOrder.js';

type Requirements = Guards['requirements'];
type Context = Pick<RuleContext, 'usesOf' | 'hasRecords' | 'operations' | 'places'>;
/** What a side shows to whom. */
type Guarded = Pick<Side, 'api'> & { readonly requirements: Requirements };
type Change = { readonly rule: keyof typeof guardRules; readonly message: string };

const changeText = (
  coordinate: string,
  old: readonly Requirement[],
  fresh: readonly Requirement[],
): Change | undefined => {
  const [before, now] = [requirementText(old), requirementText(fresh)];
  if (fresh.length === 0)
    return { rule: 'guard-removed', message: `${coordinate} took ${before}, and takes nothing now.` };
  if (old.length === 0) return { rule: 'guard-added', message: `${coordinate} takes ${now}, and took nothing.` };
  const message = `${coordinate} took ${before}, and takes ${now} now.`;
  if (!implies(fresh, old)) return { rule: 'guard-weakened', message };
  return implies(old, fresh) ? undefined : { rule: 'guard-strengthened', message };
};

/** All that has to be met for a coordinate: of a field also what its type and that of its values take. */
const allAt = (coordinate: string, { api, requirements }: Guarded): Requirement[] => {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = api?.getType(typeName);
  const field = type && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  const places = field ? [coordinate, typeName, getNamedType(field.type).name] : [coordinate];
  return places.flatMap((place) => requirements.get(place) ?? []);
};

const changeOf = (coordinate: string, before: Guarded, after: Guarded): Change | undefined => {
  const [old, fresh] = [before.requirements.get(coordinate) ?? [], after.requirements.get(coordinate) ?? []];
  // What is said elsewhere as well is still said.
  if (!implies(fresh, old) && implies(allAt(coordinate, after), allAt(coordinate, before))) return undefined;
  return changeText(coordinate, old, fresh);
};

const requirementsIn = (document: DocumentNode): Requirements => readGuards(document)?.requirements ?? new Map();

/**
 * Who may see more or less than before. It is judged by what the supergraph says, which is what the gateway enforces: a
 * requirement that another subgraph makes as well is still made.
 */
export const guardFindings = (before: Side | undefined, after: Side, context: Context): Finding[] => {
  if (before?.supergraph === undefined || after.supergraph === undefined) return [];
  const [oldDocument, document] = [parse(before.supergraph, { noLocation: true }), parse(after.supergraph)];
  const old = requirementsIn(oldDocument);
  let fresh: Requirements;
  try {
    fresh = requirementsIn(document);
  } catch (error) {
    return [
      findingOf(guardRules, 'guard-unreadable', { coordinate: undefined, message: `${(error as Error).message}.` }),
    ];
  }
  const [known, there] = [oldDocument, document].map(
    (each) => new Set(definitionsOf(each).map(({ coordinate }) => coordinate)),
  );
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((coordinate) => {
    if (!known?.has(coordinate) || !there?.has(coordinate)) return [];
    const change = changeOf(
      coordinate,
      { api: before.api, requirements: old },
      { api: after.api, requirements: fresh },
    );
    if (!change) return [];
    const affected = context.usesOf(coordinate);
    const closes = change.rule === 'guard-added' || change.rule === 'guard-strengthened';
    return [
      findingOf(guardRules, change.rule, {
        coordinate,
        ...placeOf(context.places.after, coordinate),
        message: change.message,
        affected,
        ...(closes && levelByUse(guardRules[change.rule].level, affected, context)),
      }),
    ];
  });
};
