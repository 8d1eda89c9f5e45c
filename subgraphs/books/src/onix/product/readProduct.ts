import { childOf, childrenOf, textIn, type OnixElement } from '../element.js';
import type { MessageHeader } from '../messageHeader.js';
import { readCollateral } from './collateralDetail.js';
import { readDescriptive } from './descriptiveDetail.js';
import { isbnIn } from './identifiers.js';
import { productShape, type OnixProduct } from './product.js';
import { readSupplies } from './productSupply.js';
import { readPublishing } from './publishingDetail.js';
import { readRelated } from './relatedMaterial.js';

/** What a record asks for. OTHER: a notice of sale, or a test, of which nothing follows here. */
export type ProductNotice =
  | { readonly kind: 'PRODUCT'; readonly product: OnixProduct }
  | { readonly kind: 'DELETE'; readonly reference: string }
  | { readonly kind: 'OTHER'; readonly reference: string };

/** List 1. 04 replaces the blocks that it has; one that has all of them is like a whole record. */
const kinds: Readonly<Record<string, 'WHOLE' | 'UPDATE' | 'DELETE' | 'OTHER'>> = {
  '01': 'WHOLE',
  '02': 'WHOLE',
  '03': 'WHOLE',
  '04': 'UPDATE',
  '05': 'DELETE',
  '08': 'OTHER',
  '09': 'OTHER',
  '88': 'OTHER',
  '89': 'OTHER',
};

const blocksOf = (product: OnixElement, header: MessageHeader): Partial<OnixProduct> => {
  const descriptive = childOf(product, 'DescriptiveDetail');
  const collateral = childOf(product, 'CollateralDetail');
  const publishing = childOf(product, 'PublishingDetail');
  const related = childOf(product, 'RelatedMaterial');
  const supplies = childrenOf(product, 'ProductSupply');
  return {
    ...(descriptive && { descriptive: readDescriptive(descriptive, header.language) }),
    ...(collateral && { collateral: readCollateral(collateral) }),
    ...(publishing && { publishing: readPublishing(publishing) }),
    ...(related && { related: readRelated(related) }),
    ...(supplies.length > 0 && { supplies: supplies.flatMap((supply) => readSupplies(supply, header)) }),
  };
};

/** Reads a `<Product>`. Throws, with what is wrong, for one that is not as ONIX says. */
export const readProduct = (element: OnixElement, header: MessageHeader): ProductNotice => {
  const reference = textIn(element, 'RecordReference');
  if (reference === null || reference.length > 100) throw new Error('it has no RecordReference of 1 to 100 characters');
  const code = textIn(element, 'NotificationType') ?? '';
  const kind = kinds[code];
  if (kind === undefined) throw new Error(`its NotificationType is "${code.slice(0, 20)}", which list 1 does not have`);
  if (kind === 'DELETE' || kind === 'OTHER') return { kind, reference };
  const blocks = blocksOf(element, header);
  if (kind === 'WHOLE' && !blocks.descriptive) throw new Error('it has no DescriptiveDetail');
  const read = productShape.safeParse({ reference, notification: kind, isbn: isbnIn(element), ...blocks });
  if (read.success) return { kind: 'PRODUCT', product: read.data };
  const [issue] = read.error.issues;
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
};
