import { childrenOf, textIn, textsIn, type OnixElement } from '../element.js';
import { extentsIn } from './extents.js';
import type { Contributor, Descriptive, Subject } from './product.js';
import { collectionIn, titleIn } from './titles.js';

const nameOf = (contributor: OnixElement): string | null => {
  const inParts = (['NamesBeforeKey', 'PrefixToKey', 'KeyNames', 'SuffixToKey'] as const)
    .map((part) => textIn(contributor, part))
    .filter((part) => part !== null)
    .join(' ');
  return (
    textIn(contributor, 'PersonName') ??
    (inParts || null) ??
    textIn(contributor, 'CorporateName') ??
    textIn(contributor, 'PersonNameInverted')
  );
};

/** In the order of their numbers; those without one stand last, as they came. One with several roles has one entry for each. */
const contributorsIn = (descriptive: OnixElement): Contributor[] =>
  childrenOf(descriptive, 'Contributor')
    .map((element) => ({ element, number: Number(textIn(element, 'SequenceNumber')) || Infinity }))
    .sort((one, other) => (one.number === other.number ? 0 : one.number - other.number))
    .flatMap(({ element }) => {
      const name = nameOf(element);
      return name === null ? [] : textsIn(element, 'ContributorRole').map((role) => ({ role, name }));
    });

/** Of keywords some senders write pages. */
const mostHeadingChars = 2_000;

/** The main ones first. */
const subjectsIn = (descriptive: OnixElement): Subject[] =>
  childrenOf(descriptive, 'Subject')
    .sort((one, other) => childrenOf(other, 'MainSubject').length - childrenOf(one, 'MainSubject').length)
    .map((subject) => ({
      scheme: textIn(subject, 'SubjectSchemeIdentifier') ?? '',
      code: textIn(subject, 'SubjectCode'),
      heading: textIn(subject, 'SubjectHeadingText')?.slice(0, mostHeadingChars) ?? null,
    }));

/** List 22: 01 is the language of the text. */
const languagesIn = (descriptive: OnixElement): string[] =>
  childrenOf(descriptive, 'Language')
    .filter((language) => textIn(language, 'LanguageRole') === '01')
    .flatMap((language) => textsIn(language, 'LanguageCode'))
    .filter((code) => /^[a-z]{3}$/.test(code));

const editionNumberOf = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;

/** Block 1 of a record: what the product is. `language` holds where the record names none. Throws when it has no title. */
export const readDescriptive = (block: OnixElement, language: string | null): Descriptive => {
  const title = titleIn(block);
  if (!title) throw new Error('it has no title');
  const languages = languagesIn(block);
  return {
    composition: textIn(block, 'ProductComposition'),
    form: textIn(block, 'ProductForm') ?? '00',
    formDetails: textsIn(block, 'ProductFormDetail'),
    ...title,
    collection: collectionIn(block),
    contributors: contributorsIn(block),
    languages: languages.length > 0 || language === null ? [...new Set(languages)] : [language],
    editionNumber: editionNumberOf(textIn(block, 'EditionNumber')),
    ...extentsIn(block),
    subjects: subjectsIn(block),
  };
};
