/** An export that is not read any further. Its message says what is wrong, and where in the file. */
export class ExportRefused extends Error {}
