/** A part of the API for some clients: by the tags that schemas put on what they define. */
export type Contract = {
  readonly name: string;
  /** With any, a field or union is in only with one of these tags, its own or its type's. */
  readonly include: readonly string[];
  /** What has one of these tags is out, whatever else it has. */
  readonly exclude: readonly string[];
  /** Whether types that nothing leads to any more are out as well. */
  readonly hideUnreachable: boolean;
};

/** Tags that stand on both lists, which nothing can keep to. */
export const contradictions = ({ include, exclude }: Contract): string[] =>
  include.filter((tag) => exclude.includes(tag));
