import { brotliCompress, constants, gzip, type CompressCallback } from 'node:zlib';
import type { FastifyInstance, FastifyReply, onSendHookHandler } from 'fastify';

/** What fits a packet of the network does not get there sooner by being shorter. */
const shortestBytes = 1_400;
/** Longer ones would hold a thread for more than a tenth of a second. */
const longestBytes = 4 * 1024 * 1024;
/** Of Node's four threads, which also look up hosts; while so many work, answers are sent as they are, and wait for none. */
const maximumRunning = 2;

type Compress = (text: string | Buffer, done: CompressCallback) => void;

/** Of both the fastest quality: the next ones take up to twice the time of a processor for a tenth less. */
const compressors: Readonly<Record<'br' | 'gzip', Compress>> = {
  br: (text, done) => {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants;
    const params = {
      [BROTLI_PARAM_QUALITY]: 1,
      [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
      [BROTLI_PARAM_SIZE_HINT]: text.length,
    };
    brotliCompress(text, { params }, done);
  },
  gzip: (text, done) => gzip(text, { level: 1 }, done),
};

/** The best coding that a client takes; undefined for none. A quality other than 0 is a yes. */
export const codingOf = (acceptEncoding: string): keyof typeof compressors | undefined => {
  let hasGzip = false;
  for (const element of acceptEncoding.split(',')) {
    const [coding = '', quality = 'q=1'] = element.split(';').map((part) => part.trim().toLowerCase());
    if (/^q\s*=\s*0(\.0*)?$/.test(quality)) continue;
    if (coding === 'br') return 'br';
    if (coding === 'gzip') hasGzip = true;
  }
  return hasGzip ? 'gzip' : undefined;
};

/** What is left of an answer's strong ETag, which names its bytes, once they are others. */
const weaken = (reply: FastifyReply): void => {
  const tag = reply.getHeader('etag');
  if (typeof tag === 'string' && !tag.startsWith('W/')) reply.header('etag', `W/${tag}`);
};

const compressing = (): onSendHookHandler => {
  let running = 0;
  return (request, reply, payload, next) => {
    const isText = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!isText || payload.length <= shortestBytes || payload.length > longestBytes || running >= maximumRunning) {
      next(null, payload);
      return;
    }
    const { 'accept-encoding': accepted } = request.headers;
    const coding = typeof accepted === 'string' && request.method !== 'HEAD' ? codingOf(accepted) : undefined;
    if (!coding) {
      next(null, payload);
      return;
    }
    running += 1;
    compressors[coding](payload, (error, compressed) => {
      running -= 1;
      if (error) {
        next(null, payload);
        return;
      }
      weaken(reply);
      reply.header('content-encoding', coding);
      next(null, compressed);
    });
  };
};

/**
 * Compresses longer answers of the routes that are added from now on for clients that take it, in threads beside the event
 * loop. It comes after whatever else a route does with what is sent: nothing but the network sees other bytes.
 */
export const compressAnswers = (app: FastifyInstance): void => {
  const compress = compressing();
  app.addHook('onRoute', (route) => {
    route.onSend = [route.onSend ?? [], compress].flat();
  });
};
