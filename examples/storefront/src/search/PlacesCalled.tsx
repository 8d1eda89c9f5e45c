import { Link } from 'wouter';
import { useAnswer } from '../client/useAnswer.js';
import { PlacesCalledDocument } from '../generated/graphql.js';
import { Answered } from '../parts/Answered.js';
import { placeHref } from '../place/placeHref.js';

/** Places that are called like what was typed: they are often what is meant. */
export const PlacesCalled = ({ text }: { readonly text: string }) => {
  const asked = useAnswer(PlacesCalledDocument, { text });
  return (
    <Answered asked={asked} what="places">
      {({ data: { searchPlaces: places } }) =>
        places.length > 0 && (
          <section aria-label="Places">
            <h2>Places</h2>
            <ul className="places">
              {places.map((place) => (
                <li key={place.id}>
                  <Link href={placeHref(place)}>{place.name}</Link>{' '}
                  <span className="faint">
                    {place.ancestors
                      .slice(1)
                      .reverse()
                      .map(({ name }) => name)
                      .join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Answered>
  );
};
