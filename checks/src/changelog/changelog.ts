import type { GraphQLSchema } from 'graphql';
import type { ApiChange } from '../api/apiChange.js';
import { markdownSpan, markdownText } from '../report/markdownText.js';
import { elementAt } from './element.js';
import { sectionOf, sections, typeOf, type Section } from './section.js';

/** One side of a changelog. */
export type ChangelogSide = { readonly label: string; readonly api: GraphQLSchema };

type Sides = { readonly before: ChangelogSide; readonly after: ChangelogSide };

const weights: Readonly<Record<ApiChange['criticality'], string>> = {
  breaking: '**Breaking:** ',
  dangerous: '**Dangerous:** ',
  safe: '',
};

/** What stands after the coordinate: of something new its description, of something deprecated the reason. */
const detailOf = (change: ApiChange, section: Section, { after }: Sides): string => {
  const element = elementAt(after.api, change.coordinate);
  switch (section) {
    case 'Added':
      return element?.description ?? '';
    case 'Deprecated':
      return element?.deprecationReason ?? '';
    case 'Changed':
      return change.message;
    case 'Removed':
      return '';
  }
};

/** What is new, deprecated or gone is shown as it is or was written. */
const nameOf = ({ coordinate }: ApiChange, section: Section, { before, after }: Sides): string => {
  const element = elementAt((section === 'Removed' ? before : after).api, coordinate);
  return section === 'Changed' || !element ? coordinate : element.signature;
};

const lineOf = (change: ApiChange, section: Section, sides: Sides): string => {
  const detail = markdownText(detailOf(change, section, sides));
  const name = markdownSpan(nameOf(change, section, sides));
  return `- ${weights[change.criticality]}${name}${detail === '' ? '' : `: ${detail}`}\n`;
};

const byCoordinate = (left: ApiChange, right: ApiChange): number => (left.coordinate < right.coordinate ? -1 : 1);

const sectionText = (section: Section, changes: readonly ApiChange[], sides: Sides): string => {
  const own = changes.filter((change) => sectionOf(change) === section).sort(byCoordinate);
  const types = [...new Set(own.map(({ coordinate }) => typeOf(coordinate)))].sort();
  const parts = types.map((type) => {
    const lines = own.filter(({ coordinate }) => typeOf(coordinate) === type);
    return `\n### ${markdownSpan(type)}\n\n${lines.map((change) => lineOf(change, section, sides)).join('')}`;
  });
  return parts.length === 0 ? '' : `\n## ${section}\n${parts.join('')}`;
};

/** What is new, changed, deprecated and gone between two schemas that clients see, by type, as Markdown. */
export const changelog = (changes: readonly ApiChange[], sides: Sides): string => {
  const heading = `# Changes of the API from ${markdownSpan(sides.before.label)} to ${markdownSpan(sides.after.label)}\n`;
  const text = sections.map((section) => sectionText(section, changes, sides)).join('');
  return heading + (text === '' ? '\nNothing has changed for clients.\n' : text);
};
