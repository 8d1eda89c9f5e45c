import type { Finding } from '../finding.js';
import { findingOf } from '../ruleText.js';
import type { Side } from '../side.js';
import type { AskSdl } from './askSdl.js';
import { instancesOf, type Instance } from './instances.js';
import { parityRules } from './parityRules.js';
import { schemaParts } from './schemaParts.js';

/** So many instances are asked at the same time. */
const askedAtOnce = 10;
/** So many differences are named. */
const namedDifferences = 5;

const listed = (what: string, coordinates: readonly string[]): string[] => {
  if (coordinates.length === 0) return [];
  const more = coordinates.length - namedDifferences;
  return [`${what} ${coordinates.slice(0, namedDifferences).join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
};

/** How a schema that runs is not that of the file; undefined when it is. */
const differenceText = (file: ReadonlyMap<string, string>, live: ReadonlyMap<string, string>): string | undefined => {
  const missing = [...file.keys()].filter((coordinate) => !live.has(coordinate));
  const unknown = [...live.keys()].filter((coordinate) => !file.has(coordinate));
  const others = [...file].flatMap(([coordinate, text]) =>
    live.has(coordinate) && live.get(coordinate) !== text ? [coordinate] : [],
  );
  const texts = [...listed('lacks', missing), ...listed('has besides', unknown), ...listed('says otherwise', others)];
  return texts.length === 0 ? undefined : texts.join('; ');
};

type Source = Pick<Side['subgraphs'][number], 'file'> & { readonly parts: ReadonlyMap<string, string> };

const findingFor = async ({ subgraph, name, url }: Instance, source: Source, ask: AskSdl): Promise<Finding[]> => {
  const place = source.file === undefined ? undefined : { file: source.file, line: 1, column: 1 };
  const found = { coordinate: name, subgraph, place };
  let sdl: string;
  try {
    sdl = await ask({ subgraph, name, url });
  } catch (error) {
    return [findingOf(parityRules, 'live-unreachable', { ...found, message: `${name}: ${(error as Error).message}.` })];
  }
  try {
    const difference = differenceText(source.parts, schemaParts(sdl));
    if (difference === undefined) return [];
    return [findingOf(parityRules, 'live-schema-differs', { ...found, message: `${name} ${difference}.` })];
  } catch {
    return [
      findingOf(parityRules, 'live-unreadable', { ...found, message: `${name} answers with no schema of a subgraph.` }),
    ];
  }
};

const sourceOf = ({ name, file, sdl }: Side['subgraphs'][number]): Array<[string, Source]> => {
  try {
    return [[name, { file, parts: schemaParts(sdl) }]];
  } catch {
    // What is wrong with the file is told by composition.
    return [];
  }
};

/**
 * Asks every instance that supergraph.yaml names for its schema and compares it with the file. What is only explained or
 * ordered otherwise is the same. Findings name instances by their names alone.
 */
export const parityFindings = async (
  { config, subgraphs }: Pick<Side, 'config' | 'subgraphs'>,
  ask: AskSdl,
): Promise<Finding[]> => {
  const sources = new Map(subgraphs.flatMap(sourceOf));
  const pairs = (config ? instancesOf(config) : []).flatMap((instance) => {
    const source = sources.get(instance.subgraph);
    return source ? [{ instance, source }] : [];
  });
  const findings: Finding[] = [];
  for (let from = 0; from < pairs.length; from += askedAtOnce) {
    const some = pairs.slice(from, from + askedAtOnce);
    const found = await Promise.all(some.map(({ instance, source }) => findingFor(instance, source, ask)));
    findings.push(...found.flat());
  }
  return findings;
};
