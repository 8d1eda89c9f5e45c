import { mergeRuleOf } from '../shards/rules.js';
import { checkCounts } from './checkCounts.js';
import { checkPage } from './checkPage.js';
import { fieldIn, fieldsIn, type RuleProblem, type ShardedPart } from './shardedPart.js';
import { isListType, namedType } from './typeNode.js';

/** Where every shard is asked, for messages, and the coordinates between there and the field that is looked at. */
type Walk = { readonly from: string; readonly walked: ReadonlySet<string> };

/** The fields of a connection that the page rule itself makes anew. */
const madeByPage = ['edges', 'nodes', 'pageInfo'];

const checkField = (part: ShardedPart, parentType: string, fieldName: string, walk: Walk): RuleProblem[] => {
  const { rules } = part;
  const coordinate = `${parentType}.${fieldName}`;
  const field = fieldIn(part, parentType, fieldName);
  if (!field || walk.walked.has(coordinate)) return [];
  const typeName = namedType(field.type);
  const isList = isListType(field.type);
  const kind = rules.types.get(typeName)?.kind;
  const wrong = (message: string): RuleProblem[] => [{ coordinate, message }];
  const inside = (left: readonly string[]): RuleProblem[] =>
    fieldsIn(part, typeName)
      .map(({ name }) => name.value)
      .filter((name) => !left.includes(name))
      .flatMap((name) => checkField(part, typeName, name, { ...walk, walked: new Set([...walk.walked, coordinate]) }));
  const rule = mergeRuleOf(rules, parentType, fieldName);
  switch (rule) {
    case 'PAGE': {
      const problems = checkPage(part, coordinate, field);
      return fieldIn(part, typeName, 'edges') ? [...problems, ...inside(madeByPage)] : problems;
    }
    case 'COUNTS':
      return checkCounts(part, coordinate, field);
    case 'SUM':
      return ['Int', 'Float'].includes(typeName) && !isList ? [] : wrong('@merge(rule: SUM) is for Int and Float');
    case 'ANY':
    case 'ALL':
      return typeName === 'Boolean' && !isList ? [] : wrong(`@merge(rule: ${rule}) is for Boolean`);
    case 'MIN':
    case 'MAX':
      return kind === 'leaf' && !isList ? [] : wrong(`@merge(rule: ${rule}) is for numbers and texts`);
    case 'FIRST':
      return [];
    case undefined:
      return kind === 'object' && !isList && !rules.owned.has(typeName)
        ? inside([])
        : wrong(`every shard answers ${walk.from}, so its value comes from all of them and needs an @merge rule`);
  }
};

/** What keeps a field that every shard answers from becoming one value, down to its leaves. */
export const checkMerges = (part: ShardedPart, parentType: string, fieldName: string): RuleProblem[] =>
  checkField(part, parentType, fieldName, { from: `${parentType}.${fieldName}`, walked: new Set() }).map(
    (problem): RuleProblem => ({ ...problem, kind: 'unmerged-scatter' }),
  );
