import type { Figures, Judged } from './judge.js';
import type { Quality } from './measureQuality.js';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

const lineOf = (what: string, figures: Figures): string =>
  [
    String(figures.cases).padStart(6),
    percent(figures.precision),
    percent(figures.recall),
    ...[figures.wrong, figures.area, figures.wrongArea, figures.nothing].map((count) => String(count).padStart(7)),
    `  ${what}`,
  ].join(' ');

const header = ' cases precision   recall   wrong    area wr.area nothing   situation';

const wrongLine = ({ labelled, link, outcome }: Judged): string => {
  const { situation, wanted, placeId } = labelled;
  const found = link ? `${link.placeId} ${link.matchedBy} ${link.confidence}` : 'nothing';
  return `${outcome}: ${situation}: ${JSON.stringify(wanted)} is ${placeId ?? 'unknowable'}, found ${found}`;
};

/**
 * Figures for people. Precision: of the links to a place, the share that is right. Recall: of all cases, the share that is
 * right. Area: no place, but the region or country that it is in.
 */
export const describeQuality = ({ dataVersion, made, traps }: Quality, listWrong: boolean): string => {
  const wrong = [...made.judged, ...traps.judged].filter(({ outcome }) => outcome !== 'RIGHT');
  const lines = [
    `Places: ${dataVersion}`,
    header,
    ...Object.entries(made.bySituation).map(([situation, figures]) => lineOf(situation, figures)),
    lineOf('all that are made of places', made.figures),
    lineOf('traps, written by hand', traps.figures),
    ...(listWrong ? ['', ...wrong.map(wrongLine)] : []),
  ];
  return `${lines.join('\n')}\n`;
};
