import type { Guards } from '@tripgraph/gateway/authorization/guards';
import type { CostRules } from '@tripgraph/gateway/cost/costRules';
import type { GraphQLSchema } from 'graphql';
import { deprecationsIn } from './deprecations.js';
import { examplePage, examplesPage } from './examplePages.js';
import { examplesOf, type ExampleFile } from './examples.js';
import type { Content } from './html.js';
import { layout } from './layout.js';
import { linksOf } from './links.js';
import { deprecatedPage, indexPage, typesPage } from './listPages.js';
import { typesOf } from './members.js';
import { searchScript } from './searchIndex.js';
import type { Site } from './site.js';
import { typePage } from './typePage.js';
import { usesIn } from './uses.js';
import { whoMaySeeIn } from './whoMaySee.js';

export type ReferenceInput = {
  /** What the reference is called. */
  readonly title: string;
  /** The schema that clients see. */
  readonly api: GraphQLSchema;
  /** The one with all types, by which is decided who may see what. */
  readonly whole: GraphQLSchema;
  /** Undefined when everybody may see everything. */
  readonly guards: Guards | undefined;
  readonly costs: CostRules;
  readonly examples: readonly ExampleFile[];
};

const siteOf = ({ title, api, whole, guards, costs, examples }: ReferenceInput): Site => ({
  title,
  schema: api,
  links: linksOf(api),
  usesOf: usesIn(api),
  whoMaySee: whoMaySeeIn(whole, guards),
  costs,
  examples: examplesOf(api, examples),
  deprecations: deprecationsIn(api),
});

/**
 * The pages of a reference and the index that they search, as texts by file name, one after the other; the same for the same
 * input. Throws an Error that names an example which is not of this API.
 */
export const referencePages = function* (input: ReferenceInput): Generator<readonly [file: string, text: string]> {
  const site = siteOf(input);
  const page = (file: string, title: string, content: Content): readonly [string, string] => [
    file,
    layout({ file, site: site.title, title, content }),
  ];
  yield page('index.html', site.title, indexPage(site));
  yield page('types.html', 'Types', typesPage(site));
  yield page('examples.html', 'Examples', examplesPage(site));
  yield page('deprecated.html', 'Deprecated', deprecatedPage(site));
  for (const type of typesOf(site.schema))
    yield page(site.links.ofType(type.name) ?? '', type.name, typePage(site, type));
  for (const example of site.examples.all) yield page(example.page, example.title, examplePage(site, example));
  yield ['search-index.js', searchScript(site)];
};
