/** What is refused is answered in a few words. */
const maximumCharacters = 8_192;
const maximumCodes = 10;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const codeOf = (error: unknown): unknown => {
  const extensions = isRecord(error) ? error['extensions'] : undefined;
  return isRecord(extensions) ? extensions['code'] : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The codes in the body of a refusal, each once: of GraphQL's errors, or OCTO's one; none of anything else. */
export const codesOfBody = (payload: unknown): readonly string[] => {
  if (typeof payload !== 'string' || payload.length > maximumCharacters) return [];
  const body = parsed(payload);
  if (!isRecord(body)) return [];
  const { errors, error } = body;
  const codes = Array.isArray(errors) ? errors.map(codeOf) : [error];
  return [...new Set(codes.filter((code) => typeof code === 'string'))].slice(0, maximumCodes);
};
