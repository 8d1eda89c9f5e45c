/**
 * One SQL statement, prepared once per connection under `name`. `text` is constant for a name and takes its values as
 * parameters only. `Row` is the shape of what it returns; it is not kept at run time.
 */
export type Statement<Row> = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly row?: Row;
};
