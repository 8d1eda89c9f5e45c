/** How WordPress begins `_wp_attachment_metadata`, an array that PHP has serialised. */
const beginning = /^a:\d{1,3}:\{s:5:"width";i:(\d{1,6});s:6:"height";i:(\d{1,6});/;

/** The size in pixels that an attachment's meta begin with. They are looked at as text: nothing is ever unserialised. */
export const imageSizeOf = (
  serialised: string | null | undefined,
): { readonly width: number | null; readonly height: number | null } => {
  const [, width, height] = beginning.exec(serialised ?? '') ?? [];
  return { width: Number(width) || null, height: Number(height) || null };
};
