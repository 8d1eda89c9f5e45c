import { hostileFixture } from '../eventLoop/hostileFixture.js';
import { forkGateway } from '../forkedGateway/forkGateway.js';
import { growthOf, maximumGrowth, type Sample } from './growth.js';
import { mixedOperation } from './mixedOperations.js';
import { readSoakOptions } from './options.js';

// npm run soak:memory: sends many operations, no two alike, to a gateway and says what its process takes after each tenth.

const concurrency = 8;
const samplesPerTenth = 4;
/** Tenths in which caches fill and the code becomes warm; what grows in them is not held against anybody. */
const warmTenths = 3;

/** Small, so that they are full before anything is measured. */
const environment = { GATEWAY_PLAN_CACHE_BYTES: '4000000', GATEWAY_DOCUMENT_STORE_BYTES: '1000000' };

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1).padStart(7)} MB`;

const { operations, maxSeconds } = readSoakOptions(process.argv.slice(2));
const gateway = await forkGateway(hostileFixture, environment);
const started = performance.now();
const seconds = (): number => (performance.now() - started) / 1_000;
const counts = new Map<string, number>();

const askOne = async (number: number): Promise<void> => {
  const { leaves, ...operation } = mixedOperation(number);
  const client = new AbortController();
  const asking = gateway.ask(operation, client.signal).then(
    ({ status, code }) => `${status} ${code ?? ''}`.trim(),
    () => 'the client left',
  );
  if (leaves) setImmediate(() => client.abort());
  const outcome = await asking;
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
};

const askAll = async (from: number, to: number): Promise<void> => {
  let next = from;
  const client = async (): Promise<void> => {
    while (next < to) {
      next += 1;
      await askOne(next - 1);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, client));
};

const rss: Sample[] = [];
const heap: Sample[] = [];
let asked = 0;
say(`${operations} operations, ${maxSeconds} seconds at most, ${concurrency} at once`);
for (let sample = 1; sample <= 10 * samplesPerTenth && seconds() < maxSeconds; sample += 1) {
  const until = Math.round((operations * sample) / (10 * samplesPerTenth));
  await askAll(asked, until);
  asked = until;
  const { rssBytes, heapBytes } = await gateway.tell({ kind: 'weigh' }, 'weighed');
  rss.push({ operations: asked, bytes: rssBytes });
  heap.push({ operations: asked, bytes: heapBytes });
  if (sample % samplesPerTenth === 0)
    say(
      `${String(sample / samplesPerTenth).padStart(2)}/10  ${String(asked).padStart(7)} operations  RSS ${megabytes(rssBytes)}  heap ${megabytes(heapBytes)}  ${seconds().toFixed(0).padStart(4)} s`,
    );
}
await gateway.close();

const isWarm = ({ operations: at }: Sample): boolean => at > (asked * warmTenths) / 10;
const measured = rss.filter(isWarm);
const maximum = maximumGrowth(asked * (1 - warmTenths / 10));
const grows = (name: string, samples: readonly Sample[]): boolean => {
  const growth = growthOf(samples.filter(isWarm));
  say(`${name} grows by ${growth.toFixed(0)} bytes for each operation; at most ${maximum.toFixed(0)} are no leak`);
  return growth > maximum;
};
for (const [outcome, count] of [...counts].sort()) say(`${String(count).padStart(7)} × ${outcome}`);
if (asked < operations) say(`time was up after ${asked} operations`);
if (measured.length < 3) throw new Error('that was too short to say anything: give it more seconds');
const found = [grows('RSS ', rss), grows('heap', heap)].includes(true);
process.exit(found ? 1 : 0);
