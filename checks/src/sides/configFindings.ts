import type { InvalidYaml } from '@tripgraph/yaml/parseYaml';
import type { Finding } from '../finding.js';
import { findingOf } from '../ruleText.js';
import { sideRules } from './sideRules.js';

const problemShape = /^line (\d+): (?:([^:\s]+): )?([^]*)$/;

const isOfShards = (path: string): boolean => /^subgraphs\.[^.]+\.shards(\.|$)/.test(path);

/** What is wrong with a supergraph.yaml, each problem at its line. */
export const configFindings = (file: string, { problems }: Pick<InvalidYaml, 'problems'>): readonly Finding[] =>
  problems.map((problem) => {
    const [, line, path = '', message = problem] = problemShape.exec(problem) ?? [];
    return findingOf(sideRules, isOfShards(path) ? 'bucket-map' : 'configuration', {
      // It is about the file and not about the schema.
      coordinate: undefined,
      subgraph: path.split('.')[1],
      place: { file, line: Number(line ?? 1), column: 1 },
      message: path === '' ? message : `${path}: ${message}`,
    });
  });
