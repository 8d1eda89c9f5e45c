/** A complaint about a word of the command line, cut at its "=": what follows may be an address with a password. */
export const withoutValues = (complaint: string): string => complaint.replace(/'([^'=\s]+)=.*'/g, "'$1=…'");
