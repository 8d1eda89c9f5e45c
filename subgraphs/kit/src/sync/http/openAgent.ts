import { Agent } from 'undici';
import type { Resolve } from '../../outside/connectOutside.js';
import { connectSource, type SourceRule } from './sourceRule.js';

const connectTimeoutMs = 10_000;
const maximumHeaderBytes = 16 * 1024;
const keepAliveMs = 10_000;

export type AgentLimits = {
  /** How long headers, or the next part of a body, may take. */
  readonly silenceMs: number;
  readonly maximumConnections: number;
};

/** Connections to a source. */
export const openAgent = (rule: SourceRule, { silenceMs, maximumConnections }: AgentLimits, resolve?: Resolve): Agent =>
  new Agent({
    connect: connectSource(rule, connectTimeoutMs, resolve),
    connections: maximumConnections,
    pipelining: 1,
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    keepAliveTimeout: keepAliveMs,
    keepAliveMaxTimeout: keepAliveMs,
    maxHeaderSize: maximumHeaderBytes,
  });
