import type { Fixture } from '../differential/fixture.js';
import { forkGateway, type AskedOperation } from '../forkedGateway/forkGateway.js';

export type Measured = {
  readonly status: number;
  /** The code of the first error, if there is one. */
  readonly code: string | undefined;
  readonly blockedMs: number;
  /** How long the calibration took before and after, whichever was longer. */
  readonly calibrationMs: number;
};

export type MeasuredGateway = {
  readonly measure: (operation: AskedOperation) => Promise<Measured>;
  readonly close: () => Promise<void>;
};

/** What nobody may ask for but in a persisted operation, and more: the loop turns whatever the limits let pass. */
const wideLimits = {
  GATEWAY_MAX_TOKENS: '10000',
  GATEWAY_MAX_SELECTIONS: '2000',
  GATEWAY_MAX_DEPTH: '100',
  GATEWAY_MAX_ALIASES: '10000',
  GATEWAY_MAX_ROOT_ALIASES: '10000',
  GATEWAY_MAX_ROOT_FIELDS: '10000',
  GATEWAY_MAX_DIRECTIVES: '10000',
  GATEWAY_MAX_DIRECTIVES_PER_NODE: '1000',
  GATEWAY_MAX_VARIABLE_VALUES: '100000',
  GATEWAY_MAX_VARIABLE_DEPTH: '400',
  GATEWAY_MAX_COST: '1000000000',
};

/** Starts a gateway that measures how long its event loop does not turn, and warms it. */
export const startMeasuredGateway = async (fixture: Fixture): Promise<MeasuredGateway> => {
  const { ask, tell, close } = await forkGateway(fixture, {
    GATEWAY_PLANNING_TIMEOUT_MS: '3000',
    ...wideLimits,
  });
  let asked = 0;
  const askAnew = ({ query, operationName, variables }: AskedOperation) => {
    asked += 1;
    // A comment makes it another document: what is known already costs nothing.
    const rest = { ...(operationName !== undefined && { operationName }), ...(variables && { variables }) };
    return ask({ query: `${query}#${asked}`, ...rest });
  };
  const calibrate = async (): Promise<number> => (await tell({ kind: 'calibrate' }, 'calibrated')).tookMs;
  for (let round = 0; round < 40; round += 1) {
    const types = `... on T${round % 20} { id }`;
    await askAnew({ query: `{ t { a${round}: id name stars next { name stars } } any { ${types} } }` });
    await calibrate();
  }
  return {
    measure: async (operation) => {
      const before = await calibrate();
      await tell({ kind: 'measure' }, 'measuring');
      const answer = await askAnew(operation);
      const { blockedMs } = await tell({ kind: 'stop measuring' }, 'measured');
      return { ...answer, blockedMs, calibrationMs: Math.max(before, await calibrate()) };
    },
    close,
  };
};
