// What a search box, a filtered list and the list of a place ask, with their next pages.
//
//   k6 run bench/k6/search.js
import { arriving } from './arrivals.js';
import { operations } from './operations.js';
import { filteredList, findPlace, listAtPlace } from './questions.js';
import { oneOf } from './shares.js';
import { findWhatThereIs } from './whatThereIs.js';

const shares = [
  { percent: 40, asks: findPlace },
  { percent: 30, asks: filteredList },
  { percent: 30, asks: listAtPlace },
];

export const options = arriving('search', [operations.findPlace, operations.filteredList, operations.listAtPlace]);

export const setup = findWhatThereIs;

export const search = (there) => oneOf(shares).asks(there, 'text');
