import { learn } from './gateway.js';
import { preparations } from './operations.js';

const activitiesAPage = 20;
/** Different ends of the catalogue, so that all shards have a part in what is asked. */
const orders = [
  { field: 'NEWEST', direction: 'DESC' },
  { field: 'NEWEST', direction: 'ASC' },
  { field: 'RATING', direction: 'DESC' },
  { field: 'PRICE', direction: 'ASC' },
  { field: 'TITLE', direction: 'ASC' },
];
/** Nobody looks for something to do in all of these. */
const tooLarge = ['WORLD', 'CONTINENT'];
const mostPlaces = 100;

const nodesIn = (orderBy) => {
  const { activities } = learn(preparations.whatThereIs, { orderBy, first: activitiesAPage });
  return activities ? activities.edges.map(({ node }) => node) : [];
};

/** Places that have activities, those with most of them first; each knows how many are above it. */
const placesOf = (nodes) => {
  const places = new Map();
  for (const { place } of nodes) {
    [...place.ancestors, place].forEach(({ id, name, kind }, above) => {
      const known = places.get(id) || { id, name, kind, above, activities: 0 };
      places.set(id, { ...known, activities: known.activities + 1 });
    });
  }
  return [...places.values()]
    .filter(({ kind, name }) => !tooLarge.includes(kind) && name.length > 1)
    .sort((one, other) => other.activities - one.activities)
    .slice(0, mostPlaces);
};

/** What this world has to ask for: `activities` and `places`. Throws where it has nothing. */
export const findWhatThereIs = () => {
  const byId = new Map(orders.flatMap(nodesIn).map((node) => [node.id, node]));
  const placed = [...byId.values()].filter(({ place }) => place !== null);
  const places = placesOf(placed);
  if (places.length === 0)
    throw new Error('The gateway knows no activity at a place: fill its shards first (npm run seed).');
  return { activities: placed.map(({ id, title, place }) => ({ id, title, place: place.name })), places };
};
