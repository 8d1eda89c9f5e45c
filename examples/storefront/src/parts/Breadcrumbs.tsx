import { Link } from 'wouter';
import type { CrumbsFragment } from '../generated/graphql.js';
import { placeHref } from '../place/placeHref.js';

type BreadcrumbsProps = {
  readonly place: CrumbsFragment;
  /** Whether the place itself is the page that is shown, or the way leads on. */
  readonly isHere?: boolean;
};

/** The way from the world to a place. */
export const Breadcrumbs = ({ place, isHere = false }: BreadcrumbsProps) => (
  <nav aria-label="Where this is" className="breadcrumbs">
    <ol>
      {place.ancestors.map((ancestor) => (
        <li key={ancestor.id}>
          <Link href={placeHref(ancestor)}>{ancestor.name}</Link>
        </li>
      ))}
      <li>
        {isHere ? <span aria-current="page">{place.name}</span> : <Link href={placeHref(place)}>{place.name}</Link>}
      </li>
    </ol>
  </nav>
);
