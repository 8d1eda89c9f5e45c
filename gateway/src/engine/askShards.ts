import { joinCacheControl, type Answer, type CombinedAnswer } from '../shards/answer.js';
import type { BucketMap } from '../shards/bucketMap.js';
import { combine } from '../shards/combine.js';
import { collectObjects, fillDetour, type DetourObjects } from '../shards/detourAnswer.js';
import { planCall, type CallPlan, type ShardRequest, type Variables } from '../shards/planCall.js';
import type { PreparedDetour, PreparedOperation } from '../shards/prepare.js';
import { soundAnswers } from '../shards/rightParts.js';
import type { ShardRules } from '../shards/rules.js';
import { inTurns, tooLong } from './bounds.js';
import { letGo } from './letGo.js';
import type { FetchRecord, SentRecord } from './record.js';
import type { Client } from './run.js';
import type { Send } from './send.js';
import { bodyOf, shardParts, type ShardPart } from './shardParts.js';

export type ShardGroup = {
  readonly rules: ShardRules;
  readonly map: BucketMap;
  readonly sendTo: (shard: string) => Send;
  /** Told of every call before it is carried out: for logs, metrics and tests that look at targets. */
  readonly onCall?: (plan: CallPlan) => void;
};

/** What was sent, and what came of each. */
type Sent = { readonly requests: readonly ShardRequest[]; readonly answers: readonly Answer[] };

/** Tells of what is about to be sent to a shard: how many entities it asks for, if it asks for such. */
const recordPart = (
  fetch: FetchRecord,
  { roots }: PreparedOperation,
  { shard, shares: [first] }: ShardRequest,
  body: string,
): SentRecord | undefined => {
  const asksEntities = first !== undefined && roots[first.root]?.kind === 'Entities';
  return fetch.sends(body, shard, asksEntities ? (first.positions?.length ?? null) : null);
};

const recordEnd = async (record: SentRecord, sent: Promise<Answer>): Promise<Answer> => {
  const answer = await sent;
  record.ends(answer);
  return answer;
};

const sendAll = async (
  group: ShardGroup,
  prepared: PreparedOperation,
  requests: readonly ShardRequest[],
  given: Variables,
  { partner, scopes, requestId, signal, fetch }: Client,
): Promise<Sent> => {
  const { isMutation, mayRepeat } = prepared;
  const soundOf = isMutation ? undefined : soundAnswers(group.map, prepared, given);
  const send = ({ request, body }: ShardPart): Promise<Answer> => {
    if (body === undefined) return Promise.resolve(tooLong);
    const isSound = soundOf?.(request);
    const record = fetch && recordPart(fetch, prepared, request, body);
    const message = { body, isMutation, mayRepeat, partner, scopes, requestId, isSound, record };
    const sent = group.sendTo(request.shard)(message, signal);
    return record ? recordEnd(record, sent) : sent;
  };
  if (isMutation) {
    const answers: Answer[] = [];
    for (const request of requests) answers.push(await send({ request, body: bodyOf(request) }));
    return { requests, answers };
  }
  const parts = requests.map((request) => shardParts(prepared, request));
  const sendParts = (ofShard: readonly ShardPart[]): Promise<Answer | Answer[]> => {
    const [first, ...others] = ofShard;
    return first && others.length === 0 ? send(first) : inTurns(ofShard, send);
  };
  const answers = (await Promise.all(parts.map(sendParts))).flat();
  return {
    requests: answers.length === requests.length ? requests : parts.flat().map(({ request }) => request),
    answers,
  };
};

type DetourTaken = Pick<CombinedAnswer, 'errors' | 'cacheControl' | 'isVerbatim'>;

const takeDetour = async (
  group: ShardGroup,
  detour: PreparedDetour,
  objects: DetourObjects,
  variables: Variables,
  client: Client,
): Promise<DetourTaken | undefined> => {
  if (objects.representations.length === 0) return undefined;
  const answer = await askShards(
    group,
    detour.prepared,
    { ...variables, representations: objects.representations },
    client,
  );
  const { cacheControl, isVerbatim } = answer;
  return { errors: fillDetour(objects, answer), cacheControl, isVerbatim };
};

/** What is lost says nothing of how long the rest may be kept; that it is missing is an error at its place. */
const cacheControlOf = (answers: readonly Answer[], detours: readonly DetourTaken[]): string | undefined =>
  joinCacheControl([
    ...answers.flatMap((answer) => (answer.kind === 'answered' ? [answer.cacheControl] : [])),
    ...detours.map(({ cacheControl }) => cacheControl),
  ]);

/**
 * Carries out one operation on a shard group and answers as a single subgraph would: plans who is asked what, asks
 * (mutations one after the other, queries at once), combines, and then takes the detours to entities of other shards.
 */
export const askShards = async (
  group: ShardGroup,
  prepared: PreparedOperation,
  variables: Variables,
  client: Client = {},
): Promise<CombinedAnswer> => {
  const plan = planCall(group.rules, group.map, prepared, variables);
  group.onCall?.(plan);
  client.fetch?.asks(
    plan.requests.map(({ shard }) => shard),
    group.map.shards.length,
  );
  const { requests, answers } = await sendAll(group, prepared, plan.requests, variables, client);
  const { data, errors } = combine(group.map, prepared, { ...plan, requests }, variables, answers);
  for (const answer of answers) if (answer.kind === 'answered' && answer.data) letGo(answer.data);
  const found = prepared.detours.map((detour) => ({ detour, objects: collectObjects(detour, data) }));
  const taken = await Promise.all(
    found.map(({ detour, objects }) => takeDetour(group, detour, objects, variables, client)),
  );
  const beyond = taken.filter((detour) => detour !== undefined);
  const cacheControl = cacheControlOf(answers, beyond);
  // Besides what they say there are nulls, sums, names, and cursors in base64url.
  const isVerbatim =
    answers.every((answer) => answer.kind === 'failed' || answer.isVerbatim) &&
    beyond.every((detour) => detour.isVerbatim);
  return { data, errors: [...errors, ...beyond.flatMap((detour) => detour.errors)], cacheControl, isVerbatim };
};
