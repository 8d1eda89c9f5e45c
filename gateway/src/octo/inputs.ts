import { z } from 'zod';

/** An id; what is no id at all is found by whoever knows ids. */
export const idText = z.string().min(1).max(200);
export const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-04-01');
export const bookingUuid = z.uuid();

const text = z.string().max(200).nullish();

/** OCTO's contact, as far as it is kept. */
export const contactInput = z.object({
  fullName: text,
  firstName: text,
  lastName: text,
  emailAddress: text,
  phoneNumber: text,
  country: text,
  locales: z.array(z.string().max(200)).max(10).nullish(),
});

export const resellerReferenceInput = z.string().max(200).nullish();
export const notesInput = z.string().max(2_000).nullish();
/** The standard has it as a wish; what the supplier allows is at most an hour. */
export const expirationInput = z
  .number()
  .int()
  .min(1)
  .transform((minutes) => Math.min(minutes, 60))
  .nullish();

/** Without what is null, undefined or an empty text: GraphQL takes such fields as left out. */
export const withoutNothing = <Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], null | undefined> } =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], null | undefined>;
  };
