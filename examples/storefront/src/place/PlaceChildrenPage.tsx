import { problemAt } from '../client/answer.js';
import { pageVariables, type ListPage } from '../client/listPage.js';
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

type PlaceChildrenPageProps = { readonly path: string; readonly page: ListPage };

/** `?places&after=<cursor>` of a place's own address. */
const pageHref = (place: { readonly path: string }, { after, before }: ListPage): string => {
  const cursor = new URLSearchParams({ ...(after !== null && { after }), ...(before !== null && { before }) });
  return `${placeHref(place)}?places&${cursor.toString()}`;
};

/** All that lies right below a place, by name. */
export const PlaceChildrenPage = ({ path, page }: PlaceChildrenPageProps) => {
  const asked = useAnswer(PlaceChildrenDocument, { path, ...pageVariables(page, pageSize) });
  return (
    <Answered asked={asked} what="places">
      {(answer) => {
        const place = answer.data.placeByPath;
        const code = problemAt(answer, ['placeByPath'])?.code;
        if (!place) return <Missing title="No such place" code={code} again={asked.askAgain} />;
        const { edges, pageInfo, totalCount } = place.children;
        return (
          <Page title={`${childrenText[place.kind]} of ${place.name}`} above={<Breadcrumbs place={place} />}>
            <p>{totalCount.toLocaleString('en')} in all, by name.</p>
            <ChildPlaces places={edges.map(({ node }) => node)} />
            <PageLinks pageInfo={pageInfo} hrefOf={(next) => pageHref(place, next)} />
          </Page>
        );
      }}
    </Answered>
  );
};
