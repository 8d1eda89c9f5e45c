/** One message of PostgreSQL's protocol (version 3), both ways: a letter and a body. */
export type PostgresMessage = {
  readonly type: string;
  readonly body: Buffer;
  /** Where it begins in the bytes that were read last; 0 when it began before them. */
  readonly start: number;
};

/** No message of a test is longer; whoever sends one does not speak this protocol. */
const maximumMessageBytes = 64 * 1024 * 1024;

/**
 * Takes messages out of bytes as they come, whatever pieces they come in. A client's first message has no letter (`startup`).
 * Throws a RangeError for a length that no message has. TLS is not read.
 */
export const postgresMessages = (startup: boolean): ((bytes: Buffer) => readonly PostgresMessage[]) => {
  let rest: Buffer = Buffer.alloc(0);
  let letterBytes = startup ? 0 : 1;
  return (bytes) => {
    const before = rest.length;
    const all = before > 0 ? Buffer.concat([rest, bytes]) : bytes;
    const messages: PostgresMessage[] = [];
    let position = 0;
    while (all.length >= position + letterBytes + 4) {
      const length = all.readInt32BE(position + letterBytes);
      if (length < 4 || length > maximumMessageBytes) throw new RangeError(`a message of ${length} bytes`);
      const end = position + letterBytes + length;
      if (all.length < end) break;
      const type = letterBytes === 0 ? '' : all.toString('latin1', position, position + 1);
      messages.push({
        type,
        body: all.subarray(position + letterBytes + 4, end),
        start: Math.max(0, position - before),
      });
      letterBytes = 1;
      position = end;
    }
    rest = all.subarray(position);
    return messages;
  };
};
