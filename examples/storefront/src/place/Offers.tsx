import type { PlacePageQuery } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { Rating } from '../parts/Rating.js';
import { dayText, durationText } from '../time/timeText.js';
import { kindText, makersText } from './words.js';

type Place = NonNullable<PlacePageQuery['placeByPath']>;
type NodesOf<Part extends keyof Place> =
  NonNullable<Place[Part]> extends { readonly edges: ReadonlyArray<infer Edge> } ? ReadonlyArray<Edge> : never;

const join = (...parts: ReadonlyArray<string | null | undefined | false>): string => parts.filter(Boolean).join(' · ');

export const TourList = ({ edges }: { readonly edges: NodesOf<'tours'> }) => (
  <ul className="cards">
    {edges.map(({ node: { id, title, supplier, duration, rating, fromPrice } }) => (
      <li key={id} className="card">
        <h3>{title}</h3>
        <p className="faint">{join(supplier, duration && durationText(duration))}</p>
        <p className="card-foot">
          <Rating rating={rating} />
          <span className="price">
            {fromPrice ? `from ${moneyText(fromPrice.price)} a person` : 'price on request'}
          </span>
        </p>
      </li>
    ))}
  </ul>
);

export const LodgingList = ({ edges }: { readonly edges: NodesOf<'lodgings'> }) => (
  <ul className="cards">
    {edges.map(({ node: { id, name, kind, stars, rating, place } }) => (
      <li key={id} className="card">
        <h3>{name}</h3>
        <p className="faint">
          {join(kindText(kind), stars !== null && `${stars} ${stars === 1 ? 'star' : 'stars'}`, place?.name)}
        </p>
        {rating && (
          <p>
            {rating.score} of 100 <span className="faint">({rating.reviewCount.toLocaleString('en')} guests)</span>
          </p>
        )}
      </li>
    ))}
  </ul>
);

export const ArticleList = ({ edges }: { readonly edges: NodesOf<'articles'> }) => (
  <ul className="cards">
    {edges.map(({ node: { id, kind, title, excerpt, publishedAt } }) => (
      <li key={id} className="card">
        <h3>{title}</h3>
        <p className="faint">{join(kind === 'NEWS' && 'News', dayText(publishedAt.slice(0, 10)))}</p>
        <p className="excerpt">{excerpt}</p>
      </li>
    ))}
  </ul>
);

export const BookList = ({ edges }: { readonly edges: NodesOf<'books'> }) => (
  <ul className="cards">
    {edges.map(({ node: { id, title, subtitle, contributors } }) => (
      <li key={id} className="card">
        <h3>{title}</h3>
        <p className="faint">{join(subtitle, makersText(contributors))}</p>
      </li>
    ))}
  </ul>
);
