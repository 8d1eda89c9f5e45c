import { useId } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ActivityList } from '../activity/ActivityList.js';
import { problemAt, type Answer } from '../client/answer.js';
import { firstPage, pageVariables } from '../client/listPage.js';
import { useAnswer } from '../client/useAnswer.js';
import { SearchPageDocument, type SearchPageQuery } from '../generated/graphql.js';
import { Answered } from '../parts/Answered.js';
import { Page } from '../parts/Page.js';
import { PageLinks } from '../parts/PageLinks.js';
import { ProblemNotice } from '../parts/ProblemNotice.js';
import { Facets } from './Facets.js';
import { filterOf } from './filterOf.js';
import { Order } from './Order.js';
import { PlacesCalled } from './PlacesCalled.js';
import { SearchedPlace } from './SearchedPlace.js';
import { orderFor, readSearch, writeSearch, type SearchState } from './searchState.js';

const pageSize = 20;
const fewestLetters = 2;

type FoundProps = {
  readonly answer: Answer<SearchPageQuery>;
  readonly again: () => void;
  readonly state: SearchState;
  readonly go: (state: SearchState) => void;
};

const Found = ({ answer, again, state, go }: FoundProps) => {
  const heading = useId();
  const found = answer.data.activities;
  if (!found) return <ProblemNotice code={problemAt(answer, ['activities'])?.code ?? 'UNKNOWN'} again={again} />;
  const { totalCount, edges, facets, pageInfo } = found;
  return (
    <div className="search">
      <details className="facets-fold" open={matchMedia('(min-width: 50rem)').matches}>
        <summary>Filters</summary>
        <Facets facets={facets} state={state} onChange={go} />
      </details>
      <section aria-labelledby={heading}>
        <h2 id={heading}>
          <span role="status">
            {totalCount === 0 ? 'Nothing passes all of this.' : `${totalCount.toLocaleString('en')} activities`}
          </span>
        </h2>
        <Order chosen={state.order} onChange={(order) => go({ ...state, order, ...firstPage })} />
        <ActivityList activities={edges.map(({ node }) => node)} />
        <PageLinks pageInfo={pageInfo} hrefOf={(page) => writeSearch({ ...state, ...page })} />
      </section>
    </div>
  );
};

/** Activities that pass what the URL says, and places that are called like its text. */
export const SearchPage = () => {
  const state = readSearch(new URLSearchParams(useSearch()));
  const [, navigate] = useLocation();
  const page = pageVariables(state, pageSize);
  const asked = useAnswer(SearchPageDocument, { filter: filterOf(state), orderBy: orderFor(state), ...page });
  const { text, place } = state;
  return (
    <Page
      key={`${text} ${place} ${state.after} ${state.before}`}
      title={text === '' ? 'What to do' : `“${text}”`}
      above={place !== '' && <SearchedPlace id={place} />}
    >
      {text.length >= fewestLetters && place === '' && <PlacesCalled text={text} />}
      <Answered asked={asked} what="activities">
        {(answer) => (
          <Found answer={answer} again={asked.askAgain} state={state} go={(next) => navigate(writeSearch(next))} />
        )}
      </Answered>
    </Page>
  );
};
