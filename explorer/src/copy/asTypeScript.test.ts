import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { exampleFiles, exampleText } from '../examples/exampleTexts.js';
import { projectFile, wholeSchema } from '../testing/wholeSchema.js';
import { asTypeScript } from './asTypeScript.js';

const nameOf = (text: string): { readonly name: string; readonly kind: string } => {
  const { name, operation } = parse(text).definitions[0] as OperationDefinitionNode;
  return { name: name?.value ?? '', kind: operation === 'query' ? 'Query' : 'Mutation' };
};

/** What the compiler has against these files, which are nowhere, the project's own beside them. */
const complaintsOf = (files: Readonly<Record<string, string>>): readonly string[] => {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => path in files || fileExists(path);
  host.readFile = (path) => files[path] ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) =>
    path in files ? ts.createSourceFile(path, files[path] ?? '', version) : getSourceFile(path, version, ...rest);
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
};

// A list may be sent as its only value, which the generator's types allow and ours do not.
test('of every example the data is typed as the code generator types it, and what may be sent may be sent by its types, too', () => {
  const schema = wholeSchema();
  const files: Record<string, string> = {};
  for (const file of exampleFiles) {
    const document = exampleText(file);
    const { name, kind } = nameOf(document);
    files[projectFile(`explorer/src/copy/${file}.ts`)] = asTypeScript(schema, {
      document,
      operationName: undefined,
    });
    files[projectFile(`explorer/src/copy/${file}Check.ts`)] = `
      import type { ${name}Data, ${name}Variables } from './${file}';
      import type { ${name}${kind}, ${name}${kind}Variables } from '../../../e2e/src/generated/documents';
      export const data = (one: ${name}Data, other: ${name}${kind}): [${name}${kind}, ${name}Data] => [one, other];
      export const sent = (one: ${name}Variables): ${name}${kind}Variables => one;`;
  }
  expect(exampleFiles.length).toBeGreaterThan(10);
  expect(complaintsOf(files)).toEqual([]);
});

const small = buildSchema(`
  type Query { node: Node all(filter: Filter): [[Node!]] odd: Odd }
  interface Node { id: ID! }
  type One implements Node { id: ID! one: Int! }
  type Two implements Node { id: ID! kind: Kind }
  enum Kind { BIG SMALL }
  scalar Odd
  input Filter { kind: Kind! = BIG and: [Filter!] text: String! }
`);
const written = (document: string, operationName?: string): string => asTypeScript(small, { document, operationName });

test('an object that may be of several types is one of them, told apart by what is asked of each', () => {
  expect(written('{ node { __typename id ... on One { one } ... on Two { kind } } }')).toContain(`  readonly node: {
    readonly __typename: 'One';
    readonly id: string;
    readonly one: number;
  } | {
    readonly __typename: 'Two';
    readonly id: string;
    readonly kind: 'BIG' | 'SMALL' | null;
  } | null;`);
  // Both have the same: it is said once.
  expect(written('{ node { id } }')).toContain('readonly node: {\n    readonly id: string;\n  } | null;');
});

test('what is asked for twice is one field, what may be left out is optional, and what nobody knows may be anything', () => {
  const text = written(
    'query Q($no: Boolean!) { node { id } node { id } odd @skip(if: $no) ...More } fragment More on Query { again: odd }',
  );
  expect(text.match(/readonly node/g)).toHaveLength(1);
  expect(text).toContain('readonly odd?: unknown | null;');
  expect(text).toContain('readonly again: unknown | null;');
});

test('input objects have names, since they may hold themselves; what has a default may be left out', () => {
  expect(written('query All($filter: Filter, $n: Int! = 1) { all(filter: $filter) { id } }'))
    .toContain(`export type Filter = {
  readonly kind?: 'BIG' | 'SMALL';
  readonly and?: ReadonlyArray<Filter> | null;
  readonly text: string;
};

export type AllVariables = {
  readonly filter?: Filter | null;
  readonly n?: number;
};`);
});

test('of several operations the chosen one is written, with its fragments and no others', () => {
  const document = 'query A { node { ...F } } query B { odd } fragment F on Node { id } fragment G on Node { id }';
  const text = written(document, 'A');
  expect(text).toContain('export const A: TypedDocumentNode<AData, AVariables>');
  expect(text).toContain('fragment F');
  expect(text).not.toMatch(/fragment G|query B/);
});

test('texts of a document cannot end the text that they are in', () => {
  const text = written('query T($filter: Filter = { text: "`${x}\\\\n" }) { all(filter: $filter) { id } }');
  const files = { [projectFile('explorer/src/copy/odd.ts')]: text };
  expect(complaintsOf(files)).toEqual([]);
  expect(text).toContain('\\`\\${x}');
});

test.each([
  ['{ nothing }', 'The type Query has no field "nothing".'],
  ['query ($x: Nothing) { node { id } }', 'The type of the variable "$x" is not in the schema.'],
  ['mutation { set }', 'The schema has no mutation.'],
  ['{ node { ...Lost } }', 'The fragment "Lost" is nowhere.'],
  ['fragment F on Node { id }', 'There is no operation here.'],
])('%s is refused with a sentence', (document, sentence) => {
  expect(() => written(document)).toThrow(sentence);
});
