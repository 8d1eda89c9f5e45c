import { jsonReply, type SimulatedReply, type SimulatedRequest, type SimulatedSource } from '../source.js';
import { answerOf, type Answer } from './answers.js';
import { createCatalogue, type CatalogueControls, type CatalogueOptions } from './catalogue.js';
import { linksOf } from './links.js';

export type GAdventuresOptions = CatalogueOptions & { readonly nowMs?: () => number };

/** G Adventures' REST API (https://developers.gadventures.com), as far as tours are synced by it. */
export type SimulatedGAdventures = SimulatedSource & CatalogueControls;

/** Makes a G Adventures that has nothing but what it is told to have. */
export const createGAdventures = (options: GAdventuresOptions): SimulatedGAdventures => {
  const { nowMs = Date.now } = options;
  const catalogue = createCatalogue(options);
  let asked = 0;
  const reply = (answer: Answer): SimulatedReply => {
    if ('body' in answer) return jsonReply(200, answer.body);
    const { status, message } = answer;
    const time = new Date(nowMs()).toISOString().slice(0, 19);
    const error = { http_status_code: status, time, message, errors: [] };
    return jsonReply(status, { ...error, error_id: `gapi_${String(asked).padStart(32, '0')}` });
  };
  const handle = ({ method, path, query, headers }: SimulatedRequest): SimulatedReply => {
    asked += 1;
    if (!headers['x-application-key']) return reply({ status: 401, message: 'An application key is required' });
    if (method !== 'GET') return reply({ status: 405, message: 'Method not allowed' });
    const links = linksOf(`http://${headers['host'] ?? '127.0.0.1'}/gadventures`);
    return reply(answerOf(catalogue, path, query, links));
  };
  const { dossierIds, departureIds, change, withdraw, hide, cancel, poison, poisonDeparture } = catalogue;
  return {
    name: 'gadventures',
    handle,
    dossierIds,
    departureIds,
    change,
    withdraw,
    hide,
    cancel,
    poison,
    poisonDeparture,
  };
};
