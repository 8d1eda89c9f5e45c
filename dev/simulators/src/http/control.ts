import { modeShape } from '../mode.js';
import type { Simulation } from '../simulation.js';
import { jsonReply, type SimulatedReply, type SimulatedRequest } from '../source.js';

const describe = (simulation: Simulation, name: string): Record<string, unknown> => ({
  mode: simulation.modeOf(name),
  calls: Object.fromEntries(simulation.callsOf(name)),
});

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** `GET /control`: the mode and the calls of each source. `PUT /control/<source>` with a mode: from now on it behaves so. */
export const control = (simulation: Simulation, { method, path, body }: SimulatedRequest): SimulatedReply => {
  if (method === 'GET' && path === '/')
    return jsonReply(200, Object.fromEntries(simulation.names.map((name) => [name, describe(simulation, name)])));
  const name = path.slice(1);
  if (method !== 'PUT') return jsonReply(405, { error: 'Use GET /control or PUT /control/<source>.' });
  const mode = modeShape.safeParse(readJson(body));
  if (!mode.success)
    return jsonReply(400, { error: 'The body must be a mode, such as {"kind":"SLOW","delayMs":2000}.' });
  if (!simulation.setMode(name, mode.data))
    return jsonReply(404, { error: `There is no such source; there are ${simulation.names.join(', ')}.` });
  return jsonReply(200, describe(simulation, name));
};
