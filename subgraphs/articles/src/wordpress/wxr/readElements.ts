import { createReadStream } from 'node:fs';
import type { XmlElement } from './element.js';
import { elementBuilder } from './elementBuilder.js';
import { ExportRefused } from './exportRefused.js';

const mostFileBytes = 4 * 1024 ** 3;

const decoded = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const part of bytes) {
    read += part.length;
    if (read > mostFileBytes) throw new ExportRefused(`the export is larger than ${mostFileBytes} bytes`);
    try {
      yield decoder.decode(part, { stream: true });
    } catch {
      throw new ExportRefused(`before byte ${read}: the export is not UTF-8`);
    }
  }
};

/** The elements of an export's channel that are kept, one after the other. Rejects with ExportRefused. */
export const elementsOf = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<XmlElement> {
  const builder = elementBuilder();
  for await (const text of decoded(bytes)) yield* builder.write(text);
  builder.end();
};

/** The same of a file. */
export const elementsOfFile = (file: string, signal: AbortSignal): AsyncGenerator<XmlElement> =>
  elementsOf(createReadStream(file, { signal, highWaterMark: 64 * 1024 }));
