import { cut, writable } from '@tripgraph/kit/html/writable';

/** Text that can be written, of at most `mostChars`; null where there is none. Suppliers' texts are not HTML. */
export const plainText = (text: string | null | undefined, mostChars: number): string | null =>
  cut(writable((text ?? '').replace(/[^\S\n]/g, ' ')).trim(), mostChars) || null;
