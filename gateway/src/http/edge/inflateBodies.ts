import { Transform, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { EdgeRefusal } from './edgeRefusal.js';

const inflaters = { gzip: createGunzip, deflate: createInflate, br: createBrotliDecompress };

/** In which ways a body may be compressed. */
export const readCodings: readonly string[] = Object.keys(inflaters);

const isRead = (coding: string | undefined): coding is keyof typeof inflaters =>
  coding !== undefined && Object.hasOwn(inflaters, coding);

/**
 * What `coding` makes of a body, up to `maxBytes`: the first byte more ends the work, however many would follow. The body
 * itself stays open, so that its connection can be answered.
 */
const inflate = (body: Readable, coding: keyof typeof inflaters, maxBytes: number): Readable => {
  const inflater = inflaters[coding]();
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      if (bytes > maxBytes) done(new EdgeRefusal(413, `The body is larger than ${maxBytes} bytes. Send less at once.`));
      else done(null, chunk);
    },
  });
  // The server compares it with the header Content-Length.
  Object.defineProperty(counted, 'receivedEncodedLength', { get: () => inflater.bytesWritten });
  counted.once('close', () => {
    body.unpipe(inflater);
    inflater.destroy();
  });
  // Of a body that is too large the server hears nothing more once it has refused it.
  counted.on('error', () => undefined);
  inflater.once('error', () => counted.destroy(new EdgeRefusal(400, `The body is not ${coding}, as it says.`)));
  body.once('error', (error: Error) => counted.destroy(error));
  body.pipe(inflater).pipe(counted);
  return counted;
};

/** Reads compressed bodies, which may be as large as others when they are not compressed any more. */
export const inflateBodies = (app: FastifyInstance, maxBytes: number): void => {
  app.addHook('preParsing', (request, _reply, payload, next) => {
    const { 'content-encoding': coding } = request.headers;
    next(null, isRead(coding) ? inflate(payload as Readable, coding, maxBytes) : payload);
  });
};
