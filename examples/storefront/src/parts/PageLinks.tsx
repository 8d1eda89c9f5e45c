import { Link } from 'wouter';
import type { ListPage } from '../client/listPage.js';

type PageLinksProps = {
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Where the page after, or before, a cursor is. */
  readonly hrefOf: (page: ListPage) => string;
};

/** Leads through a list by cursors. Pages have addresses, so that they can be shared and gone back to. */
export const PageLinks = ({ pageInfo, hrefOf }: PageLinksProps) => {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <nav aria-label="Pages" className="page-links">
      {hasPreviousPage && startCursor !== null && (
        <Link href={hrefOf({ after: null, before: startCursor })} rel="prev">
          ← Previous page
        </Link>
      )}
      {hasNextPage && endCursor !== null && (
        <Link href={hrefOf({ after: endCursor, before: null })} rel="next">
          Next page →
        </Link>
      )}
    </nav>
  );
};
