import type { SiteImage } from './sitePost.js';

/** `_wp_attachment_metadata` as PHP serialises it. */
const serialisedSize = ({ width, height, file }: SiteImage): string =>
  `a:4:{s:5:"width";i:${width};s:6:"height";i:${height};s:4:"file";s:${Buffer.byteLength(file)}:"${file}";s:5:"sizes";a:0:{}}`;

/** The meta of an attachment. */
export const imageMeta = (image: SiteImage): Readonly<Record<string, string>> => ({
  _wp_attached_file: image.file,
  _wp_attachment_metadata: serialisedSize(image),
  ...(image.alt !== '' && { _wp_attachment_image_alt: image.alt }),
});
