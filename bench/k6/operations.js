import { sha256 } from 'k6/crypto';
import { settings } from './settings.js';

const operation = (name, path) => {
  const text = open(import.meta.resolve(path));
  const id = settings.idsByName && settings.idsByName.get(name);
  if (settings.idsByName && id === undefined)
    throw new Error(`MANIFEST has no operation ${name}: build it of examples/queries and bench/k6/operations.`);
  return { name, text, id, hash: sha256(text, 'hex') };
};

const example = (name, file) => operation(name, `../../examples/queries/${file}.graphql`);
const ours = (name, file) => operation(name, `./operations/${file}.graphql`);

/** What partners ask: the examples that they start from. */
export const operations = {
  placePage: example('PlacePage', 'placePage'),
  detail: example('ActivityWithPlace', 'activityWithPlace'),
  findPlace: example('FindPlace', 'findPlace'),
  filteredList: example('SearchActivities', 'searchActivities'),
  listAtPlace: example('ActivitiesAtPlace', 'activitiesAtPlace'),
  availability: example('Availability', 'availability'),
  hold: example('HoldBooking', 'holdBooking'),
  confirm: example('ConfirmBooking', 'confirmBooking'),
  cancel: example('CancelBooking', 'cancelBooking'),
};

/** What a run asks to know what there is, and to leave nothing behind. */
export const preparations = {
  whatThereIs: ours('WhatThereIs', 'whatThereIs'),
  whatToBook: ours('WhatToBook', 'whatToBook'),
  bookingsOfRun: ours('BookingsOfRun', 'bookingsOfRun'),
};
