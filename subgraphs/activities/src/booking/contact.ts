import type { ContactInput } from '../generated/resolvers.js';
import { refuse, type Refusal } from './refusal.js';
import { checkText } from './text.js';

const textFields = ['fullName', 'firstName', 'lastName', 'emailAddress', 'phoneNumber'] as const;

/** What is known of whoever travels; only what was given is there. */
export type ContactDetails = Readonly<Partial<Record<(typeof textFields)[number] | 'country', string>>> & {
  readonly locales?: readonly string[];
};

const maximumChars = 200;
const maximumLocales = 10;
const maximumLocaleChars = 35;

const checkContact = (contact: ContactInput): Refusal | null => {
  for (const field of textFields) {
    const fault = checkText(`contact.${field}`, contact[field], maximumChars);
    if (fault) return fault;
  }
  if (typeof contact.country === 'string' && !/^[A-Z]{2}$/.test(contact.country)) {
    return refuse('UNPROCESSABLE_ENTITY', 'A country is two capital letters (ISO 3166-1).', 'contact.country');
  }
  const locales = contact.locales ?? [];
  if (locales.length > maximumLocales) {
    return refuse('UNPROCESSABLE_ENTITY', `It takes at most ${maximumLocales} entries.`, 'contact.locales');
  }
  const faults = locales.map((locale, index) => checkText(`contact.locales.${index}`, locale, maximumLocaleChars));
  return faults.find((fault) => fault !== null) ?? null;
};

/** Checks a contact; null when none is given. */
export const readContact = (contact: ContactInput | null | undefined): ContactDetails | null | Refusal => {
  if (!contact) return null;
  const given = Object.entries(contact).filter(([, value]) => value !== null && value !== undefined);
  return checkContact(contact) ?? (Object.fromEntries(given) as ContactDetails);
};
