import { markup, type Markup, type MarkupValue } from '@tripgraph/gateway/partnerPage/markup';

/** A piece of a page: html`<p>${text}</p>`. Text in it is escaped; attributes have to be quoted. */
export const html = markup;
export type Html = Markup;

/** What may stand in HTML. */
export type Content = MarkupValue;

/** Contents with something between them. */
export const joined = (contents: readonly Content[], between: Content): Content =>
  contents.map((content, index) => (index === 0 ? content : [between, content]));
