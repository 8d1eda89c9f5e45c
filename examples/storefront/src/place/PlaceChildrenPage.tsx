import { problemAt } from '../client/answer.js';
import { useAnswer } from '../client/useAnswer.js';
import { PlaceChildrenDocument } from '../generated/graphql.js';
import { Answered } from '../parts/Answered.js';
import { Breadcrumbs } from '../parts/Breadcrumbs.js';
import { Missing } from '../parts/Missing.js';
import { Page } from '../parts/Page.js';
import { PageLinks } from '../parts/PageLinks.js';
import { ChildPlaces } from './ChildPlaces.js';
import { placeHref } from './placeHref.js';
import { childrenText } from './words.js';

const pageSize = 100;

type PlaceChildrenPageProps = {
  readonly path: string;
  readonly after: string | null;
  readonly before: string | null;
};

/** All that lies right below a place, by name. */
export const PlaceChildrenPage = ({ path, after, before }: PlaceChildrenPageProps) => {
  const page =
    before === null
      ? { first: pageSize, after, last: null, before: null }
      : { first: null, after: null, last: pageSize, before };
  const asked = useAnswer(PlaceChildrenDocument, { path, ...page });
  return (
    <Answered asked={asked} what="places">
      {(answer) => {
        const place = answer.data.placeByPath;
        const code = problemAt(answer, ['placeByPath'])?.code;
        if (!place) return <Missing title="No such place" code={code} again={asked.askAgain} />;
        const { edges, pageInfo, totalCount } = place.children;
        const hrefOf = (cursor: Record<string, string | null>): string => {
          const [name, value] = Object.entries(cursor).find(([, each]) => each !== null) ?? ['places', ''];
          return `${placeHref(place)}?places&${new URLSearchParams({ [name]: value ?? '' }).toString()}`;
        };
        return (
          <Page title={`${childrenText[place.kind]} of ${place.name}`} above={<Breadcrumbs place={place} />}>
            <p>{totalCount.toLocaleString('en')} in all, by name.</p>
            <ChildPlaces places={edges.map(({ node }) => node)} />
            <PageLinks pageInfo={pageInfo} hrefOf={hrefOf} />
          </Page>
        );
      }}
    </Answered>
  );
};
