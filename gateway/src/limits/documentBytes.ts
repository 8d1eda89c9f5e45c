/** A character of a text takes as many bytes of UTF-8 at most. */
const mostBytesPerCharacter = 3;

/** Refuses texts that are too long to be read as a document. */
export const reasonAgainstBytes = (text: string, maxDocumentBytes: number): string | undefined =>
  text.length * mostBytesPerCharacter > maxDocumentBytes && Buffer.byteLength(text) > maxDocumentBytes
    ? `Its document is longer than ${maxDocumentBytes} bytes.`
    : undefined;
