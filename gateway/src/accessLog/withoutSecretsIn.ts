import { leftOut, secretNames, withoutSecrets } from '@tripgraph/telemetry/withoutSecrets';

const names = new Set(secretNames.map((name) => name.toLowerCase()));

/**
 * A value without what is a secret by the name of its field or by its look, and whether it is as it was. Each text is looked at by
 * itself: in the JSON of all of them a line break is a letter.
 */
export const withoutSecretsIn = <Value extends object>(
  value: Value,
): { readonly value: Value; readonly isWhole: boolean } => {
  let isWhole = true;
  const text = JSON.stringify(value, (name, of: unknown) => {
    const isSecret = names.has(name.toLowerCase()) && of !== null;
    const kept = isSecret ? leftOut : typeof of === 'string' ? withoutSecrets(of) : of;
    if (kept !== of) isWhole = false;
    return kept;
  });
  return { value: isWhole ? value : (JSON.parse(text) as Value), isWhole };
};
