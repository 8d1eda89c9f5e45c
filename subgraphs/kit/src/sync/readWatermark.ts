import type { z } from 'zod';
import { WatermarkRefused } from './watermarkRefused.js';

/** Reads a watermark that is JSON of this shape. Throws WatermarkRefused, with `refusal`, for any other text. */
export const readWatermark = <Shape extends z.ZodType>(
  shape: Shape,
  watermark: string,
  refusal: string,
): z.output<Shape> => {
  try {
    return shape.parse(JSON.parse(watermark));
  } catch {
    throw new WatermarkRefused(refusal);
  }
};
