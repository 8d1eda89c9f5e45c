import { smallGazetteer } from '@tripgraph/matching/testing/somePlaces';
import { matchPlace } from '@tripgraph/matching/matchPlace';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { createSite, type WordPressSite } from '@tripgraph/simulators/wordpress/site';
import type { SitePost } from '@tripgraph/simulators/wordpress/sitePost';
import type { ReadingRules } from '../wordpress/articleOfPost.js';

const gazetteer = smallGazetteer();

/** How posts are read in tests: over some fifty real places. */
export const testRules: ReadingRules = { newsCategory: 'news', match: (wanted) => matchPlace(gazetteer, wanted) };

const places = simulatedPlaces.filter(({ id }) => gazetteer.withId(id) !== null);

/** A site of some posts about those places. */
export const testSite = (size: number, seed = 1): WordPressSite => createSite({ seed, size, places });

/** Whether anybody may read a post of the site. */
const isPublicPost = ({ type, status, password }: SitePost): boolean =>
  type === 'post' && status === 'publish' && password === '';

/** The public posts of a site, by id. */
export const publicPosts = (site: WordPressSite): readonly SitePost[] => [...site.posts()].filter(isPublicPost);
