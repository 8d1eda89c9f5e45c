import { Link } from 'wouter';
import { ActivityList } from '../activity/ActivityList.js';
import { problemAt, problemOfPart, type Answer } from '../client/answer.js';
import { useAnswer } from '../client/useAnswer.js';
import { PlacePageDocument, type PlacePageQuery } from '../generated/graphql.js';
import { Answered } from '../parts/Answered.js';
import { Breadcrumbs } from '../parts/Breadcrumbs.js';
import { Missing } from '../parts/Missing.js';
import { Page } from '../parts/Page.js';
import { Section } from '../parts/Section.js';
import { everything, writeSearch } from '../search/searchState.js';
import { ChildPlaces } from './ChildPlaces.js';
import { ArticleList, BookList, LodgingList, TourList } from './Offers.js';
import { PlaceIntroduction } from './PlaceIntroduction.js';
import { placeHref } from './placeHref.js';
import { childrenText, kindText } from './words.js';

type Place = NonNullable<PlacePageQuery['placeByPath']>;

const count = (value: number): string => value.toLocaleString('en');

/** By name, where all are shown; else the largest of them, from the largest down. */
const Children = ({ place }: { readonly place: Place }) => {
  const { totalCount, edges } = place.children;
  const places = edges.map(({ node }) => node);
  if (totalCount <= places.length)
    return <ChildPlaces places={places.sort((one, other) => one.name.localeCompare(other.name, 'en'))} />;
  return (
    <>
      <ChildPlaces places={places} />
      <Link href={`${placeHref(place)}?places`}>All {count(totalCount)} of them</Link>
    </>
  );
};

const Content = ({ place, answer, again }: { place: Place; answer: Answer<PlacePageQuery>; again: () => void }) => {
  const of = (part: keyof Place) => ({
    problem: problemOfPart(answer, ['placeByPath', part], place[part] !== null),
    again,
  });
  return (
    <>
      <Section title={childrenText[place.kind]} part={place.children} {...of('children')}>
        {() => <Children place={place} />}
      </Section>
      <Section title="What to do" part={place.activities} {...of('activities')}>
        {({ totalCount, edges }) => (
          <>
            <ActivityList activities={edges.map(({ node }) => node)} />
            <Link href={writeSearch({ ...everything, place: place.id })}>
              Search {totalCount > edges.length && `all ${count(totalCount)} `}activities in {place.name}
            </Link>
          </>
        )}
      </Section>
      <Section title="What to see" part={place.pointsOfInterest} {...of('pointsOfInterest')}>
        {({ edges }) => (
          <ul className="places">
            {edges.map(({ node }) => (
              <li key={node.id}>
                {node.name} <span className="faint">{kindText(node.kind)}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Tours" part={place.tours} {...of('tours')}>
        {({ edges }) => <TourList edges={edges} />}
      </Section>
      <Section title="Where to stay" part={place.lodgings} {...of('lodgings')}>
        {({ edges }) => <LodgingList edges={edges} />}
      </Section>
      <Section title="Articles" part={place.articles} {...of('articles')}>
        {({ edges }) => <ArticleList edges={edges} />}
      </Section>
      <Section title="Books" part={place.books} {...of('books')}>
        {({ edges }) => <BookList edges={edges} />}
      </Section>
    </>
  );
};

/** Where a place is, and what every source has of it, in one request. */
export const PlacePage = ({ path }: { readonly path: string }) => {
  const asked = useAnswer(PlacePageDocument, { path });
  return (
    <Answered asked={asked} what="this place">
      {(answer) => {
        const place = answer.data.placeByPath;
        if (!place)
          return (
            <Missing title="No such place" code={problemAt(answer, ['placeByPath'])?.code} again={asked.askAgain} />
          );
        return (
          <Page title={place.name} above={place.ancestors.length > 0 && <Breadcrumbs place={place} isHere />}>
            <PlaceIntroduction place={place} />
            <Content place={place} answer={answer} again={asked.askAgain} />
          </Page>
        );
      }}
    </Answered>
  );
};
