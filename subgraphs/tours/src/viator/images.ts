import { mostImages, mostTitleChars } from '../tour/limits.js';
import { httpsUrl } from '../tour/httpsUrl.js';
import { plainText } from '../tour/plainText.js';
import type { ImageRecord } from '../tour/tourContent.js';
import type { ViatorImage } from './productShape.js';

/** Each picture comes in up to 17 sizes; pages show one of about this width. */
const wantedWidth = 720;

const imageOf = ({ caption, variants }: ViatorImage): ImageRecord | null => {
  const [nearest] = variants
    .filter(({ url }) => httpsUrl(url) !== null)
    .sort((one, other) => Math.abs((one.width ?? 0) - wantedWidth) - Math.abs((other.width ?? 0) - wantedWidth));
  return nearest
    ? {
        url: nearest.url,
        caption: plainText(caption, mostTitleChars),
        width: nearest.width ?? null,
        height: nearest.height ?? null,
      }
    : null;
};

/** The pictures of a product, the cover first. */
export const imagesOf = (images: readonly ViatorImage[]): readonly ImageRecord[] =>
  [...images]
    .sort((one, other) => Number(other.isCover ?? false) - Number(one.isCover ?? false))
    .map(imageOf)
    .filter((image) => image !== null)
    .slice(0, mostImages);
