import type { PlacePageQuery } from '../generated/graphql.js';
import { Fact } from '../parts/Fact.js';
import { factsOf } from './facts.js';

type Place = NonNullable<PlacePageQuery['placeByPath']>;

/** What editors say of a place. Their HTML is made safe by its source, and the page's policy lets nothing in it load or run. */
export const PlaceIntroduction = ({ place }: { readonly place: Place }) => {
  const { narrative } = place;
  const known = factsOf(place);
  return (
    <>
      {narrative && (
        <div className="narrative" lang={narrative.locale} dangerouslySetInnerHTML={{ __html: narrative.html }} />
      )}
      {known.length > 0 && (
        <dl className="facts">
          {known.map(({ name, value }) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
      )}
    </>
  );
};
