import { readPartnersFile } from '@tripgraph/gateway/trust/partnersFile';
import type { MaxCostOf } from './planFindings.js';

/**
 * What clients may spend on a request: partners what their quota says, everybody else `maxCost`. Rejects with an Error for
 * a partners file that cannot be read.
 */
export const readMaxCosts = async (partnersFile: string | undefined, maxCost: number): Promise<MaxCostOf> => {
  const partners = partnersFile === undefined ? [] : await readPartnersFile(partnersFile);
  const quotas = new Map(
    partners.flatMap(({ name, quota }): Array<[string, number]> =>
      quota?.maxRequestCost === undefined ? [] : [[name, quota.maxRequestCost]],
    ),
  );
  return (client) => quotas.get(client) ?? maxCost;
};
