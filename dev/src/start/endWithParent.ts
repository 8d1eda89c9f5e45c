/**
 * Loaded into every process that we start, before its own code: when we are killed without a chance to stop it, the
 * channel between us closes, and it stops by itself.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone must not keep a process alive that has nothing more to do.
process.channel?.unref();
