import { parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { operationNames } from '../operations/operationNames.js';
import { byName } from './members.js';
import { mentionsIn, type Mention } from './mentions.js';
import { pageNames } from './pageNames.js';

/** A file with a document, by its name without `.graphql`. */
export type ExampleFile = { readonly name: string; readonly text: string };

export type Example = ExampleFile & {
  readonly page: string;
  /** The names of its operations. */
  readonly title: string;
  /** The comment that it begins with. */
  readonly note: string;
  readonly mentions: readonly Mention[];
};

export type Examples = {
  readonly all: readonly Example[];
  /** The examples that ask for a type, or for a type's member, in the order of their names. */
  readonly of: (type: string, member?: string) => readonly Example[];
};

const refused = (name: string, { message, locations }: GraphQLError): Error =>
  new Error(`The example ${name}.graphql is not of this API: line ${locations?.[0]?.line ?? 1}: ${message}`);

const parseExample = (schema: GraphQLSchema, { name, text }: ExampleFile): DocumentNode => {
  try {
    const document = parse(text);
    const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
    if (!problem) return document;
    throw problem;
  } catch (error) {
    throw refused(name, error as GraphQLError);
  }
};

const titleOf = (name: string, document: DocumentNode): string =>
  operationNames(document)
    .map((known) => known ?? name)
    .join(', ') || name;

const noteOf = (text: string): string =>
  (/^(?:[ \t]*#[^\n]*\n?)+/.exec(text)?.[0] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*# ?/, ''))
    .join('\n')
    .trim();

/** Reads examples. Throws an Error that names the file and the line of one that the schema does not have. */
export const examplesOf = (schema: GraphQLSchema, files: readonly ExampleFile[]): Examples => {
  const pages = pageNames(
    'example',
    files.map(({ name }) => name),
  );
  const asking = new Map<string, Example[]>();
  const all = [...files].sort(byName).map((file): Example => {
    const document = parseExample(schema, file);
    const { named, types } = mentionsIn(schema, document);
    const example = {
      ...file,
      page: pages.get(file.name) ?? '',
      title: titleOf(file.name, document),
      note: noteOf(file.text),
      mentions: named,
    };
    const members = named.flatMap(({ type, member }) => (member === undefined ? [] : [`${type}.${member}`]));
    for (const coordinate of new Set([...types, ...members]))
      asking.set(coordinate, [...(asking.get(coordinate) ?? []), example]);
    return example;
  });
  return { all, of: (type, member) => asking.get(member === undefined ? type : `${type}.${member}`) ?? [] };
};
