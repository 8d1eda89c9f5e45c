/**
 * With which Node is to run a gateway. Whatever an answer is made of is young when it is done with, unless too little room is left
 * for what is young: then what still waits for a subgraph is copied twice and kept. The size is of each half, in MB; V8's own is 16.
 */
export const nodeFlags: readonly string[] = ['--max-semi-space-size=32'];
