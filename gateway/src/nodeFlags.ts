/**
 * With which Node is to run a gateway. Whatever an answer is made of is young when it is done with, unless too little room is left
 * for what is young: then what still waits for a subgraph is copied twice and kept. The size is of each half, in MB; V8's own is 16.
 *
 * One thread is beside the one that answers, for collecting and compiling. With V8's four, a gateway that has one processor answers
 * a fifth of the time while all of them work.
 */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=32', '--v8-pool-size=1'];
