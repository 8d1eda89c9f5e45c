import type { ContactInput } from '../generated/resolvers.js';
import type { Contact, Refusal } from './cart.js';
import { checkTexts } from './text.js';

const maximumLocales = 10;

const refuse = (message: string, field: string): Refusal => ({ code: 'UNPROCESSABLE_ENTITY', message, field });

/**
 * What keeps a contact from being one; null when nothing does. It is checked here, too, since a cart must not fail at its
 * first item for what is wrong with all of them.
 */
export const checkContact = (contact: ContactInput | null | undefined): Refusal | null => {
  if (!contact) return null;
  if (typeof contact.country === 'string' && !/^[A-Z]{2}$/.test(contact.country)) {
    return refuse('A country is two capital letters (ISO 3166-1).', 'contact.country');
  }
  if ((contact.locales?.length ?? 0) > maximumLocales) {
    return refuse(`It takes at most ${maximumLocales} entries.`, 'contact.locales');
  }
  return checkTexts('contact', { ...contact, locales: [] }) ?? checkTexts('contact.locales', contact.locales, 35);
};

/** Only what was given; null when nothing was. */
export const contactOf = (contact: ContactInput | null | undefined): Contact | null =>
  contact
    ? (Object.fromEntries(
        Object.entries(contact).filter(([, value]) => value !== null && value !== undefined),
      ) as Contact)
    : null;
