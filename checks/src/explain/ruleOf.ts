/** The rule of a finding's id, or the rule itself: field-removed of field-removed:Activity.title@places. */
export const ruleOf = (asked: string): string => asked.split(/[:@]/, 1)[0] ?? asked;
