import { z } from 'zod';
import type { StatementTrace } from './requestTrace.js';

/** What a subgraph may say of one statement; more of them, or what is longer, is not believed. */
const maximumStatements = 200;
const maximumNameCharacters = 200;

const milliseconds = z.number().min(0).max(600_000);

const shape = z.object({
  statements: z
    .array(
      z.object({
        name: z.string().max(maximumNameCharacters),
        startMs: milliseconds,
        durationMs: milliseconds,
        rows: z.number().int().min(0),
      }),
    )
    .max(maximumStatements),
});

/** The statements that a subgraph says it has sent to its database, from the arrival of its request; none for whatever is no list of them. */
export const statementsIn = (extensions: unknown): readonly StatementTrace[] =>
  shape.safeParse(extensions).data?.statements ?? [];
