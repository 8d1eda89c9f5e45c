import {
  coerceInputValue,
  Kind,
  parse,
  typeFromAST,
  validate,
  type GraphQLInputType,
  type OperationDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { wholeSchema } from '../testing/wholeSchema.js';
import { dayAfter, type Found } from './example.js';
import { examples, flagship } from './examples.js';
import { exampleFiles, exampleText } from './exampleTexts.js';

const schema = wholeSchema();
const today = new Date('2026-11-30T12:00:00Z');
const found: Found = {
  activity: 'act_1',
  tour: 'tou_1',
  option: 'DEFAULT',
  availability: '2026-12-01T09:00:00+01:00',
  units: [{ unitId: 'adult', quantity: 2 }],
  booking: 'bkg_1',
  uuid: '0b6ff1a4-54a8-4c9c-9b35-0e5f6c1d2a3b',
};

test('every file of examples/queries is offered once, and each job has some', () => {
  expect(examples.map(({ file }) => file).sort()).toEqual(exampleFiles);
  expect(new Set(examples.map(({ job }) => job))).toEqual(new Set(['place page', 'search', 'book', 'partner']));
  expect(examples).toContain(flagship);
});

test.each(examples.map((example) => [example.file, example] as const))(
  '%s fits the schema, and so do its variables',
  (_file, example) => {
    const document = parse(exampleText(example.file));
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions.filter(
      ({ kind }) => kind === Kind.OPERATION_DEFINITION,
    ) as OperationDefinitionNode[];
    const variables = example.variables(found, today);
    const problems: string[] = [];
    const known = new Set<string>();
    for (const { variable, type, defaultValue } of operation?.variableDefinitions ?? []) {
      const name = variable.name.value;
      known.add(name);
      const isMissing = variables[name] === undefined;
      if (isMissing && (type.kind !== Kind.NON_NULL_TYPE || defaultValue)) continue;
      const input = typeFromAST(schema, type as never) as GraphQLInputType;
      coerceInputValue(variables[name], input, (path, _value, error) =>
        problems.push(`${name}.${path.join('.')}: ${error.message}`),
      );
    }
    expect(problems).toEqual([]);
    expect(Object.keys(variables).filter((name) => !known.has(name))).toEqual([]);
  },
);

test('days are counted over the ends of months', () => {
  expect(dayAfter(today, 1)).toBe('2026-12-01');
  expect(dayAfter(new Date('2028-02-28T23:59:59Z'), 1)).toBe('2028-02-29');
});
