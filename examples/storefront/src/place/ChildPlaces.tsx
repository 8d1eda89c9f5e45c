import { Link } from 'wouter';
import { placeHref } from './placeHref.js';

type ChildPlacesProps = {
  readonly places: ReadonlyArray<{ readonly id: string; readonly name: string; readonly path: string }>;
};

export const ChildPlaces = ({ places }: ChildPlacesProps) => (
  <ul className="places">
    {places.map((place) => (
      <li key={place.id}>
        <Link href={placeHref(place)}>{place.name}</Link>
      </li>
    ))}
  </ul>
);
