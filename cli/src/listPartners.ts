import { fingerprintOf } from '@tripgraph/gateway/trust/keyHash';
import type { Partner } from '@tripgraph/gateway/trust/partner';
import { tableOf } from './table.js';

const quotaOf = ({ quota }: Partner): string => {
  if (!quota) return '-';
  const most = quota.maxRequestCost === undefined ? '' : `, ${quota.maxRequestCost} a request`;
  return `${quota.costPerMinute} a minute${most}`;
};

const titles = ['NAME', 'STATE', 'KEYS', 'MODE', 'SCOPES', 'QUOTA'] as const;

const cellsOf = (partner: Partner): readonly string[] => [
  partner.name,
  partner.state,
  partner.keyHashes.map((hash) => fingerprintOf(hash.toString('hex'))).join(' ') || '-',
  partner.mode,
  partner.scopes.join(' ') || '-',
  quotaOf(partner),
];

/** A line for each partner, without its keys: they are nowhere. */
export const listPartners = (partners: readonly Partner[]): string => tableOf(titles, partners.map(cellsOf));
