// Place pages, each one request for all that there is at a place; those with most activities are looked at most.
//
//   k6 run bench/k6/placePages.js
import { arriving } from './arrivals.js';
import { operations } from './operations.js';
import { placePage } from './questions.js';
import { findWhatThereIs } from './whatThereIs.js';

export const options = arriving('placePages', [operations.placePage]);

export const setup = findWhatThereIs;

export const placePages = (there) => placePage(there, 'hash');
