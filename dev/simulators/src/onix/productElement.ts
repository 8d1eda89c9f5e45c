import { element, type Element } from './element.js';
import type { SimulatedProduct } from './simulatedProduct.js';
import { themaOf } from './thema.js';

const code = (name: string, value: string): Element => element(name, value);

const identifier = (isbn: string): Element =>
  element('ProductIdentifier', [code('ProductIDType', '15'), code('IDValue', isbn)]);

const subject = (scheme: string, value: string, heading: string | null = null): Element =>
  element('Subject', [
    code('SubjectSchemeIdentifier', scheme),
    heading === null ? code('SubjectCode', value) : code('SubjectHeadingText', heading),
  ]);

const title = ({ prefix, title: text, subtitle }: SimulatedProduct): Element =>
  element('TitleDetail', [
    code('TitleType', '01'),
    element('TitleElement', [
      code('TitleElementLevel', '01'),
      ...(prefix === null
        ? [code('TitleText', text)]
        : [code('TitlePrefix', prefix), code('TitleWithoutPrefix', text)]),
      code('Subtitle', subtitle),
    ]),
  ]);

const descriptive = (product: SimulatedProduct): Element => {
  const { form, authors, language, pages, place } = product;
  return element('DescriptiveDetail', [
    code('ProductComposition', '00'),
    code('ProductForm', { PAPERBACK: 'BC', HARDBACK: 'BB', EBOOK: 'ED' }[form]),
    form === 'EBOOK' ? code('ProductFormDetail', 'E101') : null,
    title(product),
    ...authors.map((name, index) =>
      element('Contributor', [
        code('SequenceNumber', String(index + 1)),
        code('ContributorRole', 'A01'),
        code('PersonName', name),
      ]),
    ),
    code('EditionNumber', '1'),
    element('Language', [code('LanguageRole', '01'), code('LanguageCode', language)]),
    element('Extent', [code('ExtentType', '00'), code('ExtentValue', String(pages)), code('ExtentUnit', '03')]),
    ...themaOf(place.id, place.countryCode).map((value) => subject('94', value)),
    subject('86', place.id.slice('plc_'.length)),
    subject('20', '', `${place.name}; travel; guide`),
  ]);
};

const collateral = ({ description, isbn }: SimulatedProduct): Element =>
  element('CollateralDetail', [
    element('TextContent', [
      code('TextType', '03'),
      code('ContentAudience', '00'),
      { name: 'Text', attributes: { textformat: '05' }, content: { raw: `<p>${description}</p>` } },
    ]),
    element('SupportingResource', [
      code('ResourceContentType', '01'),
      code('ContentAudience', '00'),
      code('ResourceMode', '03'),
      element('ResourceVersion', [
        code('ResourceForm', '02'),
        code('ResourceLink', `https://covers.example.com/${isbn}.jpg`),
      ]),
    ]),
  ]);

const publishing = ({ publisher, publicationDate }: SimulatedProduct): Element =>
  element('PublishingDetail', [
    element('Imprint', [code('ImprintName', publisher)]),
    element('Publisher', [code('PublishingRole', '01'), code('PublisherName', publisher)]),
    code('PublishingStatus', '04'),
    element('PublishingDate', [
      code('PublishingDateRole', '01'),
      element('Date', publicationDate, { dateformat: '00' }),
    ]),
  ]);

const related = ({ otherForm }: SimulatedProduct): Element | null =>
  otherForm === null
    ? null
    : element('RelatedMaterial', [
        element('RelatedProduct', [code('ProductRelationCode', '06'), identifier(otherForm)]),
      ]);

const supply = ({ inStock, prices }: SimulatedProduct): Element =>
  element('ProductSupply', [
    element('SupplyDetail', [
      element('Supplier', [code('SupplierRole', '01'), code('SupplierName', 'The Shop')]),
      code('ProductAvailability', inStock ? '21' : '31'),
      ...prices.map(({ currency, amount, countries }) =>
        element('Price', [
          code('PriceType', '02'),
          code('PriceAmount', amount),
          code('CurrencyCode', currency),
          element('Territory', [code('CountriesIncluded', countries)]),
        ]),
      ),
    ]),
  ]);

const record = (
  product: Pick<SimulatedProduct, 'reference' | 'isbn'>,
  notification: string,
  blocks: Array<Element | null>,
) =>
  element('Product', [
    code('RecordReference', product.reference),
    code('NotificationType', notification),
    identifier(product.isbn),
    ...blocks,
  ]);

/** The whole record of a product. */
export const wholeRecord = (product: SimulatedProduct): Element =>
  record(product, '03', [
    descriptive(product),
    collateral(product),
    publishing(product),
    related(product),
    supply(product),
  ]);

/** What says only what it costs by now, and whether it is there. */
export const supplyUpdate = (product: SimulatedProduct): Element => record(product, '04', [supply(product)]);

/** What takes a product out of the catalogue. */
export const deletion = (product: SimulatedProduct): Element => record(product, '05', []);
