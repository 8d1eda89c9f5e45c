import { spawn } from 'node:child_process';

// Its input ends with us, however we end. A PostgreSQL of the folder has lost whoever would have stopped it.
const script = `
cat
kill -QUIT "$(head -n 1 "$1/postgres/postmaster.pid")"
for attempt in 1 2 3 4 5 6 7 8 9 10; do rm -rf "$1" && exit; sleep 1; done`;

/**
 * Removes a temporary folder when our process is gone, even when it was killed and could do nothing more; a PostgreSQL whose
 * data are in its `postgres` is ended before. Returns how to have it done at once; nobody waits for it.
 */
export const removeWhenGone = (folder: string): (() => void) => {
  const shell = spawn('sh', ['-c', script, 'sh', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  // Where there is no shell, the folders of those who are killed stay.
  shell.on('error', () => undefined);
  shell.unref();
  return () => void shell.stdin.end();
};
