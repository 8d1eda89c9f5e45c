import { expect, test } from 'vitest';
import { z } from 'zod';
import { otlpSettingsOf, otlpShape } from './settings.js';

const read = (env: Record<string, string>) => otlpSettingsOf(z.object(otlpShape).parse(env));

test('without an endpoint nothing is sent', () => {
  expect(read({})).toBeUndefined();
});

test('an endpoint is where spans go, with headers that may hold any character', () => {
  const env = {
    OTLP_ENDPOINT: 'https://collector:4318/otlp',
    OTLP_HEADERS: 'Authorization=Basic%20YTpi%2C=,x-team=a=b',
  };
  expect(read(env)).toEqual({
    endpoint: 'https://collector:4318/otlp',
    headers: { authorization: 'Basic YTpi,=', 'x-team': 'a=b' },
    maximumQueuedSpans: 4_096,
    flushMs: 1_000,
    timeoutMs: 5_000,
  });
});

test.each([
  { OTLP_ENDPOINT: 'collector:4318' },
  { OTLP_ENDPOINT: 'ftp://collector' },
  { OTLP_HEADERS: 'planted-secret-without-a-name' },
  { OTLP_HEADERS: 'authorization=planted-secret\nx-other: 1' },
  { OTLP_HEADERS: 'authorization=planted-secret%0' },
  { OTLP_HEADERS: 'authorization=planted-secret%0Ax-other:1' },
])('%j is refused, and what is secret is not shown', (env) => {
  const result = z.object(otlpShape).safeParse(env);
  expect(result.success).toBe(false);
  expect(JSON.stringify(result.error?.issues)).not.toContain('planted-secret');
});
