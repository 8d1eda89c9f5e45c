import { z } from 'zod';
import { childOf, textIn, type OnixElement } from './element.js';
import { FeedRefused } from './feedRefused.js';

const shape = z.object({
  sender: z.string().max(200).nullable(),
  number: z.coerce.number().int().min(0).max(999_999_999).nullable(),
  sent: z
    .string()
    .max(40)
    .regex(/^\d{8}(T\d{4,6}([+-]\d{4}|Z)?)?$/, 'is not a date such as 20261130 or 20261130T0915Z'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  priceType: z
    .string()
    .regex(/^\d\d$/)
    .nullable(),
  language: z
    .string()
    .regex(/^[a-z]{3}$/)
    .nullable(),
});

/** What a message says of itself, and what holds for those records that do not say otherwise. */
export type MessageHeader = z.infer<typeof shape>;

/** Reads `<Header>`. Throws FeedRefused when it does not say when it was sent. */
export const readHeader = (header: OnixElement): MessageHeader => {
  const read = shape.safeParse({
    sender: textIn(childOf(header, 'Sender'), 'SenderName'),
    number: textIn(header, 'MessageNumber'),
    sent: textIn(header, 'SentDateTime'),
    currency: textIn(header, 'DefaultCurrencyCode'),
    priceType: textIn(header, 'DefaultPriceType'),
    language: textIn(header, 'DefaultLanguageOfText'),
  });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new FeedRefused(`the header of the message cannot be read: ${issue?.path.join('.')} ${issue?.message}`);
};

/** Throws FeedRefused for a message of another release than 3.0 and 3.1. */
export const checkRelease = (rootTag: string): void => {
  const release = /\srelease\s*=\s*["']([^"']{0,20})["']/.exec(rootTag)?.[1];
  if (release === undefined || !/^3\.[01]$/.test(release))
    throw new FeedRefused(`the message is of ONIX ${release ?? 'without a release'}: send 3.0`);
};
