/** A failure that a person has to look at: to try again soon would only ask the source for everything again. */
export class AttentionNeeded extends Error {}
