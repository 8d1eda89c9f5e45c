import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { accessLine, type AccessLine } from '@tripgraph/gateway/accessLog/accessLine';
import { Kind, parse } from 'graphql';

/** A query to be asked again. */
export type RecordedQuery = AccessLine & { readonly atMs: number };

/** Why lines are not replayed, and how many. */
export type LeftOut = Readonly<
  Record<'unreadable' | 'a secret was left out of it' | 'not a query' | 'over --limit', number>
>;

export type AccessLogRead = { readonly queries: readonly RecordedQuery[]; readonly leftOut: LeftOut };

const parsed = (text: string): AccessLine | undefined => {
  try {
    return accessLine.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Somebody may have written into the file: nothing is sent that changes something. */
const isQuery = ({ query, operationName }: AccessLine): boolean => {
  try {
    const operations = parse(query, { noLocation: true }).definitions.filter(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION,
    );
    const chosen = operations.filter(({ name }) => operationName === null || name?.value === operationName);
    return chosen.length === 1 && chosen[0]?.operation === 'query';
  } catch {
    return false;
  }
};

/** What a line stands for: a query to ask, or why it is none. */
const readLine = (text: string, isKnownQuery: (line: AccessLine) => boolean): RecordedQuery | keyof LeftOut => {
  const line = parsed(text);
  if (!line) return 'unreadable';
  if (!line.isWhole) return 'a secret was left out of it';
  return isKnownQuery(line) ? { ...line, atMs: Date.parse(line.at) } : 'not a query';
};

/** Each operation is looked at once. */
const remembered = (): ((line: AccessLine) => boolean) => {
  const known = new Map<string, boolean>();
  return (line) => {
    const key = `${line.operationName}\n${line.query}`;
    const is = known.get(key) ?? isQuery(line);
    known.set(key, is);
    return is;
  };
};

/**
 * Reads access logs, and gives what is to be asked in the order in which it was: of more than `limit` the first of each file. Rejects
 * where a file cannot be read.
 */
export const readAccessLog = async (files: readonly string[], limit: number): Promise<AccessLogRead> => {
  const queries: RecordedQuery[] = [];
  const leftOut = { unreadable: 0, 'a secret was left out of it': 0, 'not a query': 0, 'over --limit': 0 };
  const isKnownQuery = remembered();
  for (const file of files) {
    const end = queries.length + limit;
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      if (text === '') continue;
      const read = queries.length < end ? readLine(text, isKnownQuery) : 'over --limit';
      if (typeof read === 'string') leftOut[read] += 1;
      else queries.push(read);
    }
  }
  queries.sort((one, other) => one.atMs - other.atMs);
  leftOut['over --limit'] += Math.max(0, queries.length - limit);
  return { queries: queries.slice(0, limit), leftOut };
};
