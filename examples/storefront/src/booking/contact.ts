import type { ContactInput } from '../generated/graphql.js';

/** What was filled in, and what is wrong with it by the names of the fields, in their order. */
export type ReadContact = { readonly contact: ContactInput; readonly faults: ReadonlyMap<string, string> };

const maximumLetters = 200;

/** As much of `FormData` as is needed here. */
type Filled = { readonly get: (name: string) => unknown };

const textOf = (filled: Filled, name: string): string => {
  const value = filled.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Somebody has to be known, and to be reached. Whether an address is one is known when a mail arrives: this asks for its shape. */
export const readContact = (filled: Filled): ReadContact => {
  const [fullName, emailAddress, phoneNumber] = ['fullName', 'emailAddress', 'phoneNumber'].map((name) =>
    textOf(filled, name),
  ) as [string, string, string];
  const faults = new Map<string, string>();
  if (fullName === '') faults.set('fullName', 'Please say who comes.');
  if (!/^[^\s@]+@[^\s@]+$/.test(emailAddress))
    faults.set('emailAddress', 'Please give an address such as ada@example.com.');
  for (const [name, value] of Object.entries({ fullName, emailAddress, phoneNumber }))
    if (value.length > maximumLetters) faults.set(name, `Please use at most ${maximumLetters} letters.`);
  return { contact: { fullName, emailAddress, ...(phoneNumber !== '' && { phoneNumber }) }, faults };
};
