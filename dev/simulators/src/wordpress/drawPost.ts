import type { SimulatedPlace } from '../places/simulatedPlace.js';
import { createDraw, drawChance, drawOne, drawSome, drawWhole, type Draw } from '../random/draw.js';
import { rawContent } from './content/rawContent.js';
import type { SiteAuthor, SiteImage, SitePost } from './sitePost.js';
import { gmtOf } from './siteTime.js';
import { slugOf } from './slug.js';
import { featureCategory, newsCategory, termOfPlace } from './terms.js';
import { featureTitles, newsTitles } from './words.js';

export type PostWorld = {
  readonly seed: number;
  readonly url: string;
  readonly places: readonly SimulatedPlace[];
  readonly authors: readonly SiteAuthor[];
};

const firstPost = 100;
/** A post, its image and a revision have ids of their own: so many of a row. */
const idsOfPost = 3;
const earliest = Date.UTC(2019, 0, 1);
const latest = Date.UTC(2026, 10, 1);

/** The id of the post at an index. */
export const idOfPost = (index: number): number => firstPost + index * idsOfPost;

/** Each tenth post is about the first place, so that there is a place with much to read. */
const placesOf = (draw: Draw, { places }: PostWorld, index: number): readonly number[] => {
  const indexes = places.map((_place, at) => at);
  const some = drawSome(draw, indexes, drawWhole(draw, 1, 3));
  return index % 10 === 0 ? [...new Set([0, ...some])] : some;
};

const geoOf = (
  draw: Draw,
  { name, country, latitude, longitude }: SimulatedPlace,
): Readonly<Record<string, string>> => ({
  geo_latitude: (latitude + (draw() - 0.5) / 50).toFixed(6),
  geo_longitude: (longitude + (draw() - 0.5) / 50).toFixed(6),
  geo_address: `${name}, ${country}`,
  ...(drawChance(draw, 0.3) && { geo_public: drawOne(draw, ['0', '1']) }),
});

const imageOf = (draw: Draw, id: number, place: string): SiteImage | null =>
  drawChance(draw, 0.8)
    ? {
        id: id + 1,
        file: `2026/05/photo-${id}.jpg`,
        alt: drawChance(draw, 0.5) ? place : '',
        width: 1600,
        height: 1067,
      }
    : null;

const stateOf = (draw: Draw, published: string): Pick<SitePost, 'status' | 'password' | 'publishedGmt'> => {
  const chance = draw();
  if (chance < 0.06) return { status: 'draft', password: '', publishedGmt: null };
  return {
    status: chance < 0.08 ? 'private' : 'publish',
    password: chance > 0.97 ? 'open sesame' : '',
    publishedGmt: published,
  };
};

/** The post at an index, the same for the same seed. */
export const drawPost = (world: PostWorld, index: number): SitePost => {
  const draw = createDraw(world.seed, 812, index);
  const isNews = drawChance(draw, 0.35);
  const about = placesOf(draw, world, index);
  const place = world.places[about[0] ?? 0] as SimulatedPlace;
  const id = idOfPost(index);
  const title = drawOne<string>(draw, isNews ? newsTitles : featureTitles).replaceAll('*', place.name);
  const publishedMs = drawWhole(draw, earliest / 1_000, latest / 1_000) * 1_000;
  const hasTerms = index % 10 === 0 || drawChance(draw, 0.75);
  return {
    id,
    type: 'post',
    title,
    slug: `${slugOf(title)}-${id}`,
    content: rawContent(draw, place.name, world.url),
    excerpt: drawChance(draw, 0.6) ? `${place.name} &amp; around, for those with time.` : '',
    authorId: drawOne(draw, world.authors).id,
    modifiedGmt: gmtOf(new Date(publishedMs + drawWhole(draw, 0, 20 * 86_400) * 1_000)),
    parent: 0,
    categories: [isNews ? newsCategory : featureCategory],
    places: hasTerms ? about.map(termOfPlace).sort((one, other) => one - other) : [],
    meta: hasTerms || drawChance(draw, 0.3) ? {} : geoOf(draw, place),
    image: imageOf(draw, id, place.name),
    ...stateOf(draw, gmtOf(new Date(publishedMs))),
  };
};
