/**
 * Loaded into every Node process that we start, before its own code: it ends when we ask it to, and by itself when we are
 * gone without having asked. It ends in order, so that a CPU profile is written.
 */
const end = (): never => process.exit(0);
process.once('SIGTERM', end);
process.once('disconnect', end);
// The channel alone must not keep a process alive that has nothing more to do.
process.channel?.unref();
