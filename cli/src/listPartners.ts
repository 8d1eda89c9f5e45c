import { fingerprintOf } from '@tripgraph/gateway/trust/keyHash';
import type { Partner } from '@tripgraph/gateway/trust/partner';

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
export const listPartners = (partners: readonly Partner[]): string => {
  const rows = [titles, ...partners.map(cellsOf)];
  const widths = titles.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${rows.map(lineOf).join('\n')}\n`;
};
