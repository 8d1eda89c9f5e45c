import { drawOne, drawWhole, type Draw } from '../../random/draw.js';
import { sentences } from '../words.js';

const paragraphOf = (draw: Draw, place: string): string =>
  Array.from({ length: drawWhole(draw, 2, 5) }, () => drawOne(draw, sentences).replaceAll('*', place)).join(' ');

const blockOf = (name: string, html: string): string => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;

/** A post made of blocks, as the editor of today writes it. */
const blocksOf = (draw: Draw, place: string, url: string): string => {
  const paragraphs = Array.from({ length: drawWhole(draw, 3, 6) }, () =>
    blockOf('paragraph', `<p>${paragraphOf(draw, place)}</p>`),
  );
  const [first = '', ...rest] = paragraphs;
  const heading = blockOf('heading', `<h2 class="wp-block-heading" id="getting-there">Getting to ${place}</h2>`);
  const list = blockOf('list', '<ul><li>By <strong>rail</strong></li><li>By <em>ferry</em></li></ul>');
  const link = blockOf(
    'paragraph',
    `<p>More on <a href="/places/" target="_blank" onclick="track()">all our places</a>.</p>`,
  );
  const image = blockOf(
    'image',
    `<figure class="wp-block-image"><img src="${url}/wp-content/uploads/inline.jpg" alt="" class="wp-image-7"/><figcaption>${place}</figcaption></figure>`,
  );
  return [first, heading, ...rest, list, image, link].join('\n\n');
};

/** A post of older times: empty lines between paragraphs, and shortcodes. */
const classicOf = (draw: Draw, place: string): string => {
  const paragraphs = Array.from({ length: drawWhole(draw, 2, 4) }, () => paragraphOf(draw, place));
  return [...paragraphs, '[newsletter_box list="weekly"]', `It rained [sic] all week in ${place}.`].join('\n\n');
};

/** What stands in `post_content`. */
export const rawContent = (draw: Draw, place: string, url: string): string =>
  drawWhole(draw, 1, 5) === 1 ? classicOf(draw, place) : blocksOf(draw, place, url);
