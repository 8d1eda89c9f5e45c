import { watchThisMachine } from '../machineSpeed.js';
import { timeOfDay as now } from '../timeOfDay.js';
import { openClient, type Client } from './client.js';
import { judge } from './judge.js';
import type { Complaint, LoadPlan, LoadResult, Outcome, RequestClass, Sample } from './plan.js';
import { steady, type Schedule } from './schedule.js';

export type OpenLoop = {
  /** What is due from now on belongs to this phase. */
  readonly phase: (name: string) => void;
  /** From now on a class is sent at this rate. */
  readonly rate: (name: string, perSecond: number) => void;
  /** Sends nothing more; resolves when all that was sent has come to something. */
  readonly stop: () => Promise<LoadResult>;
};

const tickMs = 2;
const keptComplaints = 2;
const keptCharacters = 4_000;

type Lane = {
  readonly requests: RequestClass;
  readonly schedule: Schedule;
  readonly client: Client;
  readonly complaints: Complaint[];
  next: number;
};

const openLane = (requests: RequestClass, part: number): Lane => ({
  requests,
  schedule: steady(requests.perSecond, now(), part),
  client: openClient(),
  complaints: [],
  next: 0,
});

/** Sends requests when they are due, whether or not those before them are answered, and judges each answer. */
export const startOpenLoop = ({ url, classes }: LoadPlan): OpenLoop => {
  const lanes = classes.map((requests, index) => openLane(requests, index / classes.length));
  const samples: Sample[] = [];
  const running = new Set<Promise<void>>();
  const speed = watchThisMachine(now);
  let phase = 'warm';

  const attempt = async (lane: Lane, asked: RequestClass['asked'][number]) => {
    const complain = (outcome: Outcome, text: string): void => {
      const { name } = lane.requests;
      if (lane.complaints.filter((each) => each.outcome === outcome).length === keptComplaints) return;
      lane.complaints.push({ name, outcome, asked: asked.body, text: text.slice(0, keptCharacters) });
    };
    try {
      const { status, text } = await lane.client.post(url, asked.body);
      const judgement = judge(lane.requests.answer, asked, status, text);
      if (judgement.outcome !== 'right') complain(judgement.outcome, `${status} ${text}`);
      return judgement;
    } catch (error) {
      complain('lost', (error as Error).message);
      return { outcome: 'lost', entities: 0 } as const;
    }
  };
  const send = async (lane: Lane, dueAtMs: number, inPhase: string): Promise<void> => {
    const { name, asked, retries: most = 0 } = lane.requests;
    const request = asked[lane.next % asked.length] as RequestClass['asked'][number];
    lane.next += 1;
    let judgement = await attempt(lane, request);
    let retries = 0;
    for (; judgement.outcome !== 'right' && retries < most; retries += 1) judgement = await attempt(lane, request);
    samples.push({ name, phase: inPhase, dueAtMs, tookMs: now() - dueAtMs, retries, ...judgement });
  };
  const timer = setInterval(() => {
    speed.look();
    for (const lane of lanes) {
      for (const dueAtMs of lane.schedule.due(now())) {
        const one = send(lane, dueAtMs, phase).finally(() => running.delete(one));
        running.add(one);
      }
    }
  }, tickMs);
  return {
    phase: (name) => (phase = name),
    rate: (name, perSecond) => lanes.find(({ requests }) => requests.name === name)?.schedule.change(perSecond, now()),
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
      for (const { client } of lanes) client.close();
      return {
        samples,
        complaints: lanes.flatMap(({ complaints }) => complaints),
        slowMoments: speed.slowMoments().map(({ from, to }) => ({ from, to })),
      };
    },
  };
};
