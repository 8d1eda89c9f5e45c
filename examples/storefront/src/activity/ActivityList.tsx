import { Link } from 'wouter';
import type { ListedActivityFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import { Rating } from '../parts/Rating.js';
import { categoryText } from '../search/categories.js';
import { durationText } from '../time/timeText.js';

const Card = ({ activity }: { readonly activity: ListedActivityFragment }) => {
  const { id, title, shortDescription, place, categories, duration, rating, fromPrice } = activity;
  const [category] = categories;
  const facts = [place?.name, category && categoryText(category), duration && durationText(duration)];
  return (
    <li className="card">
      <h3>
        <Link href={`/activities/${id}`}>{title}</Link>
      </h3>
      <p className="faint">{facts.filter(Boolean).join(' · ')}</p>
      <p className="excerpt">{shortDescription}</p>
      <p className="card-foot">
        <Rating rating={rating} />
        <span className="price">{fromPrice ? `from ${moneyText(fromPrice)}` : 'price on request'}</span>
      </p>
    </li>
  );
};

export const ActivityList = ({ activities }: { readonly activities: readonly ListedActivityFragment[] }) => (
  <ul className="cards">
    {activities.map((activity) => (
      <Card key={activity.id} activity={activity} />
    ))}
  </ul>
);
