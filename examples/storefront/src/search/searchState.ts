import { firstPage, readListPage, type ListPage } from '../client/listPage.js';
import type { ActivityCategory, ActivityOrder } from '../generated/graphql.js';
import { isBand, type Band } from './bands.js';
import { isCategory } from './categories.js';

/** What is looked for, as the URL says it. */
export type SearchState = ListPage & {
  readonly text: string;
  /** The id of a place; empty is everywhere. */
  readonly place: string;
  readonly categories: readonly ActivityCategory[];
  readonly languages: readonly string[];
  /** Lower bounds, as facets have them. */
  readonly price: string | null;
  readonly duration: string | null;
  readonly rating: string | null;
  readonly order: Order;
};

export const orders = ['best', 'cheapest', 'shortest', 'newest'] as const;
export type Order = (typeof orders)[number];

const orderOf: Readonly<Record<Order, ActivityOrder>> = {
  best: { field: 'RATING', direction: 'DESC' },
  cheapest: { field: 'PRICE', direction: 'ASC' },
  shortest: { field: 'DURATION', direction: 'ASC' },
  newest: { field: 'NEWEST', direction: 'DESC' },
};

export const everything: SearchState = {
  text: '',
  place: '',
  categories: [],
  languages: [],
  price: null,
  duration: null,
  rating: null,
  order: 'best',
  ...firstPage,
};

const maximumText = 200;
const maximumChoices = 50;

/** Reads a URL, which anybody may have written: what it cannot mean is passed over. */
export const readSearch = (params: URLSearchParams): SearchState => {
  const one = (name: string): string => (params.get(name) ?? '').trim();
  const many = (name: string): string[] => [...new Set(params.getAll(name))].slice(0, maximumChoices);
  const band = (kind: Band, name: string): string | null => (isBand(kind, one(name)) ? one(name) : null);
  return {
    text: one('text').slice(0, maximumText),
    place: one('place'),
    categories: many('category').filter(isCategory),
    languages: many('language').filter((language) => /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(language)),
    price: band('PRICE_BAND', 'price'),
    duration: band('DURATION_BAND', 'duration'),
    rating: band('RATING_BAND', 'rating'),
    order: orders.find((order) => order === one('order')) ?? 'best',
    ...readListPage(params),
  };
};

/** The shortest URL that says it: what is as usual is left out. */
export const writeSearch = (state: SearchState): string => {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') params.append(name, value);
  };
  put('text', state.text);
  put('place', state.place);
  for (const category of state.categories) put('category', category);
  for (const language of state.languages) put('language', language);
  put('price', state.price);
  put('duration', state.duration);
  put('rating', state.rating);
  put('order', state.order === 'best' ? null : state.order);
  put('after', state.after);
  put('before', state.before);
  const text = params.toString();
  return text === '' ? '/search' : `/search?${text}`;
};

export const orderFor = ({ order }: SearchState): ActivityOrder => orderOf[order];
