import type { CostRules, ListSize } from '@tripgraph/gateway/cost/costRules';

const inWords = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' or ');

const listText = ({ assumedSize, slicingArguments, sizedFields, requireOneSlicingArgument }: ListSize): string => {
  const names = inWords(slicingArguments.map((path) => path.join('.')));
  const list = sizedFields.length > 0 ? `Its ${inWords(sizedFields)}` : 'The list';
  if (names === '') return assumedSize === undefined ? '' : `${list} costs as ${assumedSize} items.`;
  if (requireOneSlicingArgument) return `${list} costs as many items as ${names} says, one of which has to be given.`;
  const otherwise = assumedSize === undefined ? '' : `, else as ${assumedSize}`;
  return `${list} costs as many items as ${names} says${otherwise}.`;
};

/** What is said of a coordinate's cost, in sentences; none where nothing is said. */
export const costTexts = ({ weights, listSizes }: CostRules, coordinate: string): readonly string[] => {
  const weight = weights.get(coordinate);
  const listSize = listSizes.get(coordinate);
  return [weight === undefined ? '' : `${weight}.`, listSize ? listText(listSize) : ''].filter((text) => text !== '');
};
