import { ask } from './gateway.js';
import { operations } from './operations.js';
import { popular } from './popular.js';
import { askedOf } from './times.js';

/** So many of a list, as the filtered one asks for. */
const first = 20;
const leastRating = 4;

export const placePage = ({ places }, sent) => {
  const { id, name, above } = popular(places);
  const isRight = ({ place }) =>
    place.name === name && place.ancestors.length === above && place.activities.totalCount > 0;
  ask(operations.placePage, { place: id }, isRight, sent);
};

export const detail = ({ activities }, sent) => {
  const { id, title, place } = popular(activities);
  const isRight = ({ activity }) => activity.title === title && activity.place.name === place;
  ask(operations.detail, { id }, isRight, sent);
};

/** What a search box asks while somebody types the last letters. */
export const findPlace = ({ places }, sent) => {
  const { name } = popular(places);
  const text = name.slice(0, Math.max(2, name.length - Math.floor(Math.random() * 3))).slice(0, 80);
  ask(operations.findPlace, { text }, ({ searchPlaces }) => searchPlaces.every((found) => Boolean(found.id)), sent);
};

export const filteredList = ({ places }, sent) => {
  const variables = {
    filter: { place: popular(places).id, minimumRating: leastRating },
    orderBy: { field: 'RATING', direction: 'DESC' },
    first,
  };
  const isRight = ({ activities: { edges, totalCount } }) => {
    const ratings = edges.map(({ node }) => node.rating.average);
    return (
      edges.length <= Math.min(first, totalCount) &&
      ratings.every((rating, index) => rating >= leastRating && (index === 0 || rating <= ratings[index - 1]))
    );
  };
  ask(operations.filteredList, variables, isRight, sent);
};

/** The list of a place, and its next page where there is one. */
export const listAtPlace = ({ places }, sent) => {
  const { id, name } = popular(places);
  const seen = new Set();
  const isRight = ({ place }) => {
    const ids = place.activities.edges.map(({ node }) => node.id);
    const isNew = ids.every((each) => !seen.has(each));
    ids.forEach((each) => seen.add(each));
    return isNew && place.name === name && ids.length > 0;
  };
  const { data } = ask(operations.listAtPlace, { place: id }, isRight, sent);
  const page = data && data.place && data.place.activities && data.place.activities.pageInfo;
  if (page && page.hasNextPage) ask(operations.listAtPlace, { place: id, after: page.endCursor }, isRight, sent);
};

export const availability = ({ times }, sent) => {
  const asked = askedOf(popular(times));
  const isRight = ({ activity: { availabilities } }) =>
    availabilities.length > 0 &&
    availabilities.every(({ id }) => id.slice(0, 10) >= asked.from && id.slice(0, 10) <= asked.to);
  ask(operations.availability, asked, isRight, sent);
};
