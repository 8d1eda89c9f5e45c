import { readableLine } from '../start/logLine.js';
import { startPart } from '../start/part.js';
import type { PartPlan } from '../start/parts.js';

/** A process that does its work and ends. */
export type Task = Pick<PartPlan, 'name' | 'arguments' | 'environment'>;

/** Runs a process to its end; one that is to stop is asked to. Rejects with its last lines when it fails. */
export const runOnce = async (task: Task, signal: AbortSignal): Promise<void> => {
  const part = startPart({ ...task, onLine: () => undefined });
  const stop = (): void => void part.stop();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const { cause, lastLines } = await part.ended;
  signal.removeEventListener('abort', stop);
  if (cause === 'exit code 0' || signal.aborted) return;
  throw new Error(
    [`${task.name} failed (${cause}):`, ...lastLines.map((line) => `  ${readableLine(line)}`)].join('\n'),
  );
};
