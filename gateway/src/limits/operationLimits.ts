/** What a document and its variables may be. Counts are of what they stand for, fragments put wherever they are spread. */
export type OperationLimits = {
  /** Of the document's text, in UTF-8. */
  readonly maxDocumentBytes: number;
  /** Names, numbers and signs. */
  readonly maxTokens: number;
  /** Selection sets inside each other, those of fragments included. */
  readonly maxNesting: number;
  /** Fields inside each other. */
  readonly maxDepth: number;
  /** Fields and fragments of all operations. */
  readonly maxSelections: number;
  /** Fields that are asked for under another name. */
  readonly maxAliases: number;
  /** The same of the fields at the root. */
  readonly maxRootAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  /** Directives of one field, fragment, variable or operation. */
  readonly maxDirectivesPerNode: number;
  /** Comparisons of fields and fragments that may be needed to see whether fields of one name ask for the same. */
  readonly maxComparisons: number;
  /** Sizes of pages that are inside each other, multiplied. */
  readonly maxPageProduct: number;
  /** Values in the variables: objects, lists and what is in them. */
  readonly maxVariableValues: number;
  /** Objects and lists inside each other in one variable. */
  readonly maxVariableDepth: number;
};

/** Who wrote a document: anybody, or somebody whose operations were looked at before they were accepted. */
export type Profile = 'public' | 'persisted';

/** What persisted operations may be at least: they are checked, planned and compiled before anybody waits for them. */
const persisted = {
  maxTokens: 10_000,
  maxDepth: 20,
  maxSelections: 2_000,
  maxAliases: 100,
  maxRootAliases: 20,
  maxRootFields: 20,
  maxDirectives: 50,
  maxDirectivesPerNode: 5,
} satisfies Partial<OperationLimits>;

/** The limits for documents of a profile, where `limits` are those for anybody's. */
export const limitsFor = (profile: Profile, limits: OperationLimits): OperationLimits => {
  if (profile === 'public') return limits;
  const wider = Object.entries(persisted).map(([name, least]) => [
    name,
    Math.max(least, limits[name as keyof OperationLimits]),
  ]);
  return { ...limits, ...(Object.fromEntries(wider) as Partial<OperationLimits>) };
};
