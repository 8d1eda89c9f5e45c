/** Thrown by a source that cannot go on at a watermark, such as a cursor that has expired: everything is read anew. */
export class WatermarkRefused extends Error {}
