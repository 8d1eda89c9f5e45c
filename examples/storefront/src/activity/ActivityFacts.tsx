import type { ActivityPageQuery } from '../generated/graphql.js';
import { categoryText, languageText } from '../search/categories.js';
import { durationText } from '../time/timeText.js';
import { featureHeadings, policyTexts } from './words.js';

type Activity = NonNullable<ActivityPageQuery['activity']>;

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) =>
  value !== '' && (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );

/** What is said of an activity. */
export const ActivityFacts = ({ activity }: { readonly activity: Activity }) => {
  const { description, supplier, duration, languages, categories, meetingPoint, features } = activity;
  return (
    <div className="about">
      {description.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
      <dl className="facts">
        <Fact name="By" value={supplier.name} />
        <Fact name="Takes" value={duration ? durationText(duration) : ''} />
        <Fact name="Languages" value={languages.map(languageText).join(', ')} />
        <Fact name="Kind" value={categories.map(categoryText).join(', ')} />
        <Fact name="Meeting point" value={meetingPoint?.title ?? ''} />
      </dl>
      {featureHeadings.map(([type, heading]) => {
        const own = features.filter((feature) => feature.type === type);
        return (
          own.length > 0 && (
            <section key={type} aria-label={heading}>
              <h2>{heading}</h2>
              <ul className="features">
                {own.map(({ description: text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <section aria-label="Cancelling">
        <h2>Cancelling</h2>
        <ul className="features">
          {policyTexts(activity.cancellationPolicy.tiers).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  );
};
