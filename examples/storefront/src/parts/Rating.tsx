type RatingProps = { readonly rating: { readonly average: number; readonly count: number } | null };

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

export const Rating = ({ rating }: RatingProps) =>
  rating && (
    <span className="rating">
      <span aria-hidden="true">★ </span>
      {number.format(rating.average)} of 5 <span className="faint">({rating.count.toLocaleString('en')})</span>
    </span>
  );
