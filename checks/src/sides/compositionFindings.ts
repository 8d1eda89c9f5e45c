import type { CompositionProblem, Hint, SchemaSpot } from '@tripgraph/gateway/supergraph/composeParts';
import type { Finding, Level, Place } from '../finding.js';
import { findingOf } from '../ruleText.js';
import type { SubgraphSource } from '../side.js';
import { coordinatesOf, type Coordinates } from './coordinates.js';
import { sideRules } from './sideRules.js';

const levels: Readonly<Record<Hint['level'], Level>> = { WARN: 'warning', INFO: 'notice', DEBUG: 'notice' };

type About = Pick<Finding, 'coordinate' | 'subgraph' | 'place'>;

/** Says of reasons why there is no supergraph, and of hints, where in the schemas they are about. */
export const compositionFindings = (
  subgraphs: readonly SubgraphSource[],
): { readonly ofProblem: (problem: CompositionProblem) => Finding; readonly ofHint: (hint: Hint) => Finding } => {
  let known: Coordinates | undefined;
  const coordinates = (): Coordinates => (known ??= coordinatesOf(subgraphs));
  const placeOf = ({ subgraph, line, column }: SchemaSpot): Place => {
    const file = subgraphs.find(({ name }) => name === subgraph)?.file ?? subgraph;
    return { file, line, column };
  };
  const aboutSpots = ([spot, ...others]: readonly SchemaSpot[]): About => {
    if (!spot) return { coordinate: undefined, subgraph: undefined, place: undefined };
    const isOfOne = others.every(({ subgraph }) => subgraph === spot.subgraph);
    return {
      coordinate: coordinates().at(spot.subgraph, spot.line),
      subgraph: isOfOne ? spot.subgraph : undefined,
      place: placeOf(spot),
    };
  };
  const aboutRule = (subgraph: string, coordinate: string): About => {
    const place = coordinates()
      .placesOf(coordinate)
      .find((one) => one.subgraph === subgraph);
    return { coordinate, subgraph, place: place && placeOf(place) };
  };
  return {
    ofProblem: (problem) => {
      const { message } = problem;
      switch (problem.kind) {
        case 'unreadable':
          return findingOf(sideRules, 'schema-unreadable', { ...aboutSpots(problem.spots), message });
        case 'composition': {
          const found = { ...aboutSpots(problem.spots), message: `${problem.code}: ${message}` };
          return findingOf(sideRules, 'composition-error', found);
        }
        case 'rule': {
          const { rule, subgraph, coordinate } = problem;
          const found = { ...aboutRule(subgraph, coordinate), message: `${coordinate}: ${message}` };
          return findingOf(sideRules, rule, found);
        }
      }
    },
    ofHint: ({ code, level, coordinate, message, spots }) => {
      const about = aboutSpots(spots);
      const found = { ...about, coordinate: coordinate ?? about.coordinate, message: `${code}: ${message}` };
      return findingOf(sideRules, 'composition-hint', { ...found, level: levels[level] });
    },
  };
};
