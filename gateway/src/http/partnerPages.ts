import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { admitRequests, type Admission } from './admitRequests.js';
import { identifyClients, type Client, type Identify } from './identifyClients.js';
import { answerLimited, limitRefusals, type Rates } from './limitRates.js';
import { answerOverloaded } from './overloaded.js';

/** The pages of partners, each for who has the key of its partner. */
export type PartnerPages = {
  /** The page of a partner, as HTML. `origin` is where it was asked for; `from` the number of the first operation on it. */
  readonly page: (client: Client, origin: string, from: number) => Promise<string>;
  /** What everybody else gets. */
  readonly closed: string;
  /** Of both. */
  readonly contentSecurityPolicy: string;
};

export type PartnerPageOptions = {
  readonly identify: Identify;
  readonly rates: Rates;
  readonly admission: Admission;
  readonly pages: PartnerPages;
};

const challenge = 'Basic realm="tripgraph partners", charset="UTF-8"';
const basic = /^basic +([\w+/-]+=*)$/i;

/** A browser asks for a name and a password, and sends both: the password is the key. */
const withKey = (authorization: string | undefined): string | undefined => {
  const encoded = authorization === undefined ? undefined : basic.exec(authorization)?.[1];
  if (encoded === undefined) return authorization;
  const [, key = ''] = /:(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return `Bearer ${key.trim()}`;
};

const fromOf = ({ query }: FastifyRequest): number => {
  const { from } = query as { from?: unknown };
  return typeof from === 'string' && /^\d{1,6}$/.test(from) ? Number(from) : 0;
};

/**
 * Serves GET /partners/<name> to who has the key of that partner. Everybody else gets the same, 401, whether there is such a
 * partner or not: who has no key, a wrong one, another partner's, that of a suspended one, a token, or acts for the partner.
 */
export const servePartnerPages = async (
  app: FastifyInstance,
  { identify, rates, admission, pages }: PartnerPageOptions,
): Promise<void> => {
  const send = (reply: FastifyReply, page: string): FastifyReply =>
    reply
      .header('content-security-policy', pages.contentSecurityPolicy)
      .header('cache-control', 'private, no-store')
      .header('content-type', 'text/html; charset=utf-8')
      .send(page);
  const close = (reply: FastifyReply): FastifyReply =>
    send(reply.code(401).header('www-authenticate', challenge), pages.closed);
  await app.register(async (scope) => {
    identifyClients(
      scope,
      ({ authorization }) => identify({ authorization: withKey(authorization), actFor: undefined }),
      limitRefusals(rates, (_refused, reply) => void close(reply), answerLimited),
    );
    const admit = admitRequests({ admission, kindOf: () => 'read', shed: answerOverloaded });
    scope.get('/partners/:name', { preHandler: admit }, async (request, reply) => {
      const { client, partner } = request;
      const { name } = request.params as { readonly name: string };
      if (!client || client.kind !== 'partner' || partner !== name) return close(reply);
      return send(reply, await pages.page(client, `${request.protocol}://${request.host}`, fromOf(request)));
    });
  });
};
