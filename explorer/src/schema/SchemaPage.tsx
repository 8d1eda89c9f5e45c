import { useMemo, useState, type JSX } from 'react';
import type { GraphQLSchema } from 'graphql';
import { hashOf } from '../page/route.js';
import { describedType } from './describedType.js';
import { schemaEntries, searchSchema, type SchemaEntry } from './searchSchema.js';
import { TypeSection } from './TypeSection.js';

/** More than this nobody reads. */
const maximumFound = 50;

const hashOfEntry = ({ type, member }: SchemaEntry): string => hashOf({ page: 'schema', type, member });

const firstSentence = (description: string): string => /^[^\n]*?[.:](?=\s|$)/.exec(description)?.[0] ?? description;

const Found = ({ entries }: { readonly entries: readonly SchemaEntry[] }): JSX.Element => (
  <ul className="found" aria-label="Found">
    {entries.map((entry) => (
      <li key={entry.coordinate}>
        <a href={hashOfEntry(entry)}>{entry.coordinate}</a>
        <span className="soft"> {firstSentence(entry.description)}</span>
      </li>
    ))}
  </ul>
);

const rootsOf = (schema: GraphQLSchema): readonly string[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? [type.name] : [],
  );

export type SchemaPageProps = {
  readonly schema: GraphQLSchema | undefined;
  readonly problem: string | undefined;
  readonly type: string | undefined;
  readonly member: string | undefined;
};

/** The schema to read: a page for each type, and a search over all of it. */
export const SchemaPage = ({ schema, problem, type, member }: SchemaPageProps): JSX.Element => {
  const [text, setText] = useState('');
  const entries = useMemo(() => (schema ? schemaEntries(schema) : []), [schema]);
  const found = useMemo(() => searchSchema(entries, text, maximumFound), [entries, text]);
  const shown = type ?? schema?.getQueryType()?.name ?? 'Query';
  const described = schema && describedType(schema, shown);
  return (
    <main className="page schema">
      <h1>Schema</h1>
      <p>
        <label htmlFor="schema-search">Search types, fields and what is said of them</label>
        <input
          id="schema-search"
          type="search"
          value={text}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </p>
      <p role="status" className="soft">
        {problem ??
          (text.trim() === '' ? '' : `${found.length === maximumFound ? 'The first ' : ''}${found.length} found`)}
      </p>
      {found.length > 0 && <Found entries={found} />}
      {schema && (
        <nav aria-label="Roots of the schema" className="roots">
          {rootsOf(schema).map((name) => (
            <a key={name} href={hashOf({ page: 'schema', type: name, member: undefined })}>
              {name}
            </a>
          ))}
        </nav>
      )}
      {described && <TypeSection type={described} member={member} />}
      {schema && !described && <p>The schema has no type “{shown}”.</p>}
    </main>
  );
};
