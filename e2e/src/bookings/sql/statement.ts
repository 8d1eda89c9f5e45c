import type { Statement } from '@tripgraph/kit/statement';

/** A statement without parameters. */
export const reading = <Row>(name: string, text: string): Statement<Row> => ({ name, text, values: [] });
