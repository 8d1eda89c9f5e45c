import { wholeRecord, deletion, supplyUpdate } from '@tripgraph/simulators/onix/productElement';
import { simulatedProduct } from '@tripgraph/simulators/onix/simulatedProduct';
import { writeElement } from '@tripgraph/simulators/onix/element';
import { simulatedPlaces } from '@tripgraph/simulators/places/simulatedPlaces';
import { expect, test } from 'vitest';
import type { MessageHeader } from '../messageHeader.js';
import { parseElement } from '../parseElement.js';
import type { OnixProduct, Price } from './product.js';
import { readProduct } from './readProduct.js';

const header: MessageHeader = {
  sender: 'Shop',
  number: 1,
  sent: '20261130',
  currency: 'EUR',
  priceType: '02',
  language: 'eng',
};
const read = (xml: string, given: Partial<MessageHeader> = {}) =>
  readProduct(parseElement(xml), { ...header, ...given });
const productOf = (xml: string, given: Partial<MessageHeader> = {}): OnixProduct => {
  const notice = read(xml, given);
  if (notice.kind !== 'PRODUCT') throw new Error(`it is ${notice.kind}`);
  return notice.product;
};
const titled =
  '<TitleDetail><TitleType>01</TitleType><TitleElement><TitleText>T</TitleText></TitleElement></TitleDetail>';
const described = (inside: string): NonNullable<OnixProduct['descriptive']> => {
  const product = `<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType>
    <DescriptiveDetail><ProductForm>BC</ProductForm>${titled}${inside}</DescriptiveDetail></Product>`;
  const { descriptive } = productOf(product);
  if (!descriptive) throw new Error('no descriptive detail');
  return descriptive;
};
const update = (blocks: string, given: Partial<MessageHeader> = {}): OnixProduct =>
  productOf(
    `<Product><RecordReference>r</RecordReference><NotificationType>04</NotificationType>${blocks}</Product>`,
    given,
  );

test('a whole record is read block by block, the same by reference names and by short tags', () => {
  const made = simulatedProduct(1, simulatedPlaces, 3);
  const product = productOf(writeElement('reference', wholeRecord(made)));
  expect(productOf(writeElement('short', wholeRecord(made)))).toEqual(product);
  expect(product).toMatchObject({
    reference: 'shop.4',
    notification: 'WHOLE',
    isbn: made.isbn,
    descriptive: {
      form: 'ED',
      formDetails: ['E101'],
      title: made.title,
      subtitle: made.subtitle,
      contributors: made.authors.map((name) => ({ role: 'A01', name })),
      languages: [made.language],
      editionNumber: 1,
      pages: made.pages,
      minutes: null,
    },
    collateral: { description: `<p>${made.description}</p>`, coverUrl: `https://covers.example.com/${made.isbn}.jpg` },
    publishing: { publisher: made.publisher, status: '04', publicationDate: made.publicationDate },
    related: { works: [], products: [{ relation: '06', isbn: made.otherForm }] },
  });
  expect(product.supplies?.[0]?.prices.map(({ currency, precision }) => [currency, precision])).toEqual([
    ['EUR', 2],
    ['GBP', 2],
    ['JPY', 0],
  ]);
});

test('an update has the blocks that it has, and no others', () => {
  const made = simulatedProduct(1, simulatedPlaces, 0);
  const product = productOf(writeElement('short', supplyUpdate(made)));
  expect(Object.keys(product).sort()).toEqual(['isbn', 'notification', 'reference', 'supplies']);
  expect(product.notification).toBe('UPDATE');
});

test('a deletion names its record; notices and tests ask for nothing', () => {
  const made = simulatedProduct(1, simulatedPlaces, 0);
  expect(read(writeElement('reference', deletion(made)))).toEqual({ kind: 'DELETE', reference: 'shop.1' });
  for (const type of ['08', '09', '88', '89'])
    expect(read(`<product><a001>r</a001><a002>${type}</a002></product>`).kind).toBe('OTHER');
});

test('a prefix stands before the title, and after an apostrophe without a blank', () => {
  const withPrefix = (prefix: string, title: string): string =>
    described('').title &&
    (productOf(`<Product><RecordReference>r</RecordReference><NotificationType>03</NotificationType><DescriptiveDetail>
      <TitleDetail><TitleType>03</TitleType><TitleElement><TitleText>Other</TitleText></TitleElement></TitleDetail>
      <TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>02</TitleElementLevel><TitleText>Series</TitleText></TitleElement>
      <TitleElement><TitleElementLevel>01</TitleElementLevel><TitlePrefix>${prefix}</TitlePrefix><TitleWithoutPrefix>${title}</TitleWithoutPrefix></TitleElement></TitleDetail>
    </DescriptiveDetail></Product>`).descriptive?.title ??
      '');
  expect(withPrefix('The', 'Berlin Guide')).toBe('The Berlin Guide');
  expect(withPrefix('L’', 'Étranger')).toBe('L’Étranger');
});

test('contributors come in the order of their numbers, under whatever name they have', () => {
  const contributor = (number: string, inside: string): string => `<Contributor>${number}${inside}</Contributor>`;
  const role = (code: string): string => `<ContributorRole>${code}</ContributorRole>`;
  const { contributors } = described(
    contributor('', `${role('B06')}<PersonName>Last</PersonName>`) +
      contributor('<SequenceNumber>10</SequenceNumber>', `${role('A12')}<CorporateName>Ten Ltd</CorporateName>`) +
      contributor(
        '<SequenceNumber>2</SequenceNumber>',
        `${role('A01')}${role('A13')}<NamesBeforeKey>Ludwig</NamesBeforeKey><PrefixToKey>van</PrefixToKey><KeyNames>Two</KeyNames>`,
      ) +
      contributor('<SequenceNumber>1</SequenceNumber>', role('A01')),
  );
  expect(contributors).toEqual([
    { role: 'A01', name: 'Ludwig van Two' },
    { role: 'A13', name: 'Ludwig van Two' },
    { role: 'A12', name: 'Ten Ltd' },
    { role: 'B06', name: 'Last' },
  ]);
});

test('languages are those of the text, or the one that the message says', () => {
  const language = (role: string, code: string): string =>
    `<Language><LanguageRole>${role}</LanguageRole><LanguageCode>${code}</LanguageCode></Language>`;
  expect(described(language('01', 'ger') + language('02', 'eng')).languages).toEqual(['ger']);
  expect(described(language('02', 'fre')).languages).toEqual(['eng']);
});

test.each([
  ['00', '320', '03', { pages: 320, minutes: null }],
  ['08', '96', '03', { pages: 96, minutes: null }],
  ['09', '95', '05', { pages: null, minutes: 95 }],
  ['09', '00135', '15', { pages: null, minutes: 95 }],
  ['09', '0013530', '16', { pages: null, minutes: 95 }],
  ['00', 'many', '03', { pages: null, minutes: null }],
  ['22', '12', '19', { pages: null, minutes: null }],
])('an extent of type %s and value %s in unit %s is %j', (type, value, unit, expected) => {
  const extent = `<Extent><ExtentType>${type}</ExtentType><ExtentValue>${value}</ExtentValue><ExtentUnit>${unit}</ExtentUnit></Extent>`;
  expect(described(extent)).toMatchObject(expected);
});

test('texts are taken when they are for everybody, and made safe', () => {
  const text = (audience: string, inside: string): string =>
    `<TextContent><TextType>03</TextType><ContentAudience>${audience}</ContentAudience>${inside}</TextContent>`;
  const descriptionOf = (inside: string): string | null | undefined =>
    update(`<CollateralDetail>${inside}</CollateralDetail>`).collateral?.description;
  expect(descriptionOf(text('02', '<Text>For the trade</Text>') + text('00', '<Text>For all</Text>'))).toBe(
    '<p>For all</p>',
  );
  expect(descriptionOf(text('01', '<Text>Secret</Text>'))).toBeNull();
  const attack = '<![CDATA[<p onclick="x()">A <script>alert(1)</script><b>B</b> &amp; C</p><img src="javascript:x">]]>';
  expect(descriptionOf(text('00', `<Text textformat="02">${attack}</Text>`))).toBe('<p>A <b>B</b> &amp; C</p>');
  const xhtml = '<p style="x">A <em>B</em> &lt;script&gt;</p><iframe src="https://evil.example/"></iframe>';
  expect(descriptionOf(text('00', `<Text textformat="05">${xhtml}</Text>`))).toBe('<p>A <em>B</em> &lt;script&gt;</p>');
  expect(descriptionOf(text('00', '<Text>One\n\nTwo &lt; three</Text>'))).toBe('<p>One</p><p>Two &lt; three</p>');
});

test('the cover is a picture of the front, by HTTPS and for everybody', () => {
  const resource = (type: string, link: string): string => `<SupportingResource>
    <ResourceContentType>${type}</ResourceContentType><ContentAudience>00</ContentAudience><ResourceMode>03</ResourceMode>
    <ResourceVersion><ResourceForm>02</ResourceForm><ResourceLink>${link}</ResourceLink></ResourceVersion></SupportingResource>`;
  const coverOf = (inside: string): string | null | undefined =>
    update(`<CollateralDetail>${inside}</CollateralDetail>`).collateral?.coverUrl;
  expect(coverOf(resource('04', 'https://a.example/author.jpg') + resource('01', 'https://a.example/1.jpg'))).toBe(
    'https://a.example/1.jpg',
  );
  expect(coverOf(resource('01', 'javascript:alert(1)'))).toBeNull();
  expect(coverOf(resource('01', 'http://a.example/1.jpg'))).toBeNull();
});

test.each([
  ['<Date dateformat="00">20260401</Date>', '20260401'],
  ['<Date>20260401</Date>', '20260401'],
  ['<Date dateformat="01">202604</Date>', '202604'],
  ['<Date>2026</Date>', '2026'],
  ['<Date dateformat="13">20260401T0900</Date>', '20260401'],
  ['<Date dateformat="03">20261</Date>', null],
  ['<Date dateformat="12">Spring 2026</Date>', null],
  ['<Date>20261301</Date>', null],
])('the date %s is %s', (date, expected) => {
  const block = `<PublishingDetail><PublishingDate><PublishingDateRole>01</PublishingDateRole>${date}</PublishingDate></PublishingDetail>`;
  expect(update(block).publishing?.publicationDate).toBe(expected);
});

const priceOf = (inside: string, given: Partial<MessageHeader> = {}) =>
  update(
    `<ProductSupply><Market><Territory><CountriesIncluded>DE AT</CountriesIncluded></Territory></Market>
     <SupplyDetail><ProductAvailability>20</ProductAvailability><Price>${inside}</Price></SupplyDetail></ProductSupply>`,
    given,
  ).supplies?.[0]?.prices[0];
const amount = '<PriceAmount>19.90</PriceAmount>';

test('a price says what the message and the market say, where it says nothing', () => {
  expect(priceOf(amount)).toEqual({
    type: '02',
    amount: 1990,
    currency: 'EUR',
    precision: 2,
    territory: { countries: ['DE', 'AT'], regions: [], excluded: [] },
    from: null,
    until: null,
  });
  const own = `<PriceType>01</PriceType>${amount}<CurrencyCode>KWD</CurrencyCode>
    <Territory><RegionsIncluded>WORLD</RegionsIncluded><CountriesExcluded>US CA</CountriesExcluded></Territory>
    <PriceDate><PriceDateRole>14</PriceDateRole><Date>20260101</Date></PriceDate>
    <PriceDate><PriceDateRole>15</PriceDateRole><Date>20261231</Date></PriceDate>`;
  expect(priceOf(own)).toEqual({
    type: '01',
    amount: 19_900,
    currency: 'KWD',
    precision: 3,
    territory: { countries: [], regions: ['WORLD'], excluded: ['US', 'CA'] },
    from: '20260101',
    until: '20261231',
  });
});

const territoryOf = (codes: string): Price['territory'] | undefined =>
  priceOf(`${amount}<Territory>${codes}</Territory>`)?.territory;

test('a price for the euro zone, or for the world without it, is one for its countries, or without them', () => {
  const included = territoryOf(
    '<CountriesIncluded>CH DE</CountriesIncluded><RegionsIncluded>ECZ GB-EWS</RegionsIncluded>',
  );
  expect(included?.countries.length).toBe(28);
  expect(included?.countries).toEqual(expect.arrayContaining(['AT', 'BG', 'CH', 'DE', 'HR', 'ME', 'XK']));
  expect(included).toMatchObject({ regions: ['GB-EWS'], excluded: [] });
  const without = territoryOf('<RegionsIncluded>WORLD</RegionsIncluded><RegionsExcluded>ECZ</RegionsExcluded>');
  expect(without).toMatchObject({ countries: [], regions: ['WORLD'] });
  expect(without?.excluded.length).toBe(27);
  expect(without?.excluded).toContain('FR');
});

test('a price that does not hold in a part of a country does in the others, and one outside of nobody knows what is not taken in', () => {
  const world = '<RegionsIncluded>WORLD</RegionsIncluded>';
  expect(territoryOf(`${world}<RegionsExcluded>GB-NIR</RegionsExcluded>`)).toEqual({
    countries: [],
    regions: ['WORLD'],
    excluded: [],
  });
  expect(territoryOf(`${world}<RegionsExcluded>LATAM</RegionsExcluded>`)).toBeUndefined();
});

test.each([
  ['between companies', `<PriceType>05</PriceType>${amount}`],
  ['for libraries', `<PriceQualifier>06</PriceQualifier>${amount}`],
  ['for more than one copy', `<PriceCondition/>${amount}`],
  ['for rent', `<PriceConstraint/>${amount}`],
  ['of no amount', '<PriceAmount>free</PriceAmount>'],
  ['below nothing', '<PriceAmount>-1.00</PriceAmount>'],
  ['in no currency', `${amount}<CurrencyCode>euro</CurrencyCode>`],
])('a price %s is not taken in', (_what, inside) => {
  expect(priceOf(inside)).toBeUndefined();
});

test('an ISBN-10 or a GTIN is an ISBN-13, and one with a wrong digit is none', () => {
  const isbnOf = (type: string, value: string): string | null =>
    productOf(`<Product><RecordReference>r</RecordReference><NotificationType>04</NotificationType>
      <ProductIdentifier><ProductIDType>${type}</ProductIDType><IDValue>${value}</IDValue></ProductIdentifier></Product>`)
      .isbn;
  expect(isbnOf('15', '978-3-16-148410-0')).toBe('9783161484100');
  expect(isbnOf('02', '3-16-148410-X')).toBe('9783161484100');
  expect(isbnOf('03', '9783161484100')).toBe('9783161484100');
  expect(isbnOf('15', '9783161484101')).toBeNull();
  expect(isbnOf('03', '4006381333931')).toBeNull();
  expect(isbnOf('01', '9783161484100')).toBeNull();
});

test('what is written badly and can be done without is left out, and the rest is read', () => {
  const bad = described(
    `<Language><LanguageRole>01</LanguageRole><LanguageCode>English</LanguageCode></Language><EditionNumber>second</EditionNumber>
     <Extent><ExtentType>00</ExtentType><ExtentValue>9999999</ExtentValue><ExtentUnit>03</ExtentUnit></Extent>
     <Subject><SubjectSchemeIdentifier>20</SubjectSchemeIdentifier><SubjectHeadingText>${'word; '.repeat(1_000)}</SubjectHeadingText></Subject>
     <Contributor><SequenceNumber>x</SequenceNumber><ContributorRole>A01</ContributorRole><PersonName>Last</PersonName></Contributor>
     <Contributor><SequenceNumber>1</SequenceNumber><ContributorRole>A01</ContributorRole><PersonName>First</PersonName></Contributor>`,
  );
  expect(bad).toMatchObject({ languages: ['eng'], editionNumber: null, pages: null });
  expect(bad.subjects[0]?.heading?.length).toBe(2_000);
  expect(bad.contributors.map(({ name }) => name)).toEqual(['First', 'Last']);
  const inCountries = (codes: string): string =>
    `<Territory><CountriesIncluded>${codes}</CountriesIncluded></Territory>`;
  expect(priceOf(amount + inCountries('DE Austria'))?.territory?.countries).toEqual(['DE']);
  expect(priceOf(amount + inCountries('de Germany'))).toBeUndefined();
});
