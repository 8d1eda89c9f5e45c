import type { BookableOptionFragment } from '../generated/graphql.js';
import { moneyText } from '../money/moneyText.js';
import type { Party } from './party.js';

type Unit = BookableOptionFragment['units'][number];

type PartyChoiceProps = {
  readonly units: readonly Unit[];
  readonly party: Party;
  readonly onChange: (party: Party) => void;
};

const agesText = ({ minAge, maxAge }: Unit): string => {
  if (minAge === null && maxAge === null) return '';
  if (maxAge === null) return `, ${minAge} and older`;
  return minAge === null ? `, up to ${maxAge}` : `, ${minAge} to ${maxAge}`;
};

/** Who comes along, with what each pays. */
export const PartyChoice = ({ units, party, onChange }: PartyChoiceProps) => (
  <fieldset className="party">
    <legend>Who comes along</legend>
    {units.map((unit) => {
      const quantity = party.get(unit.id) ?? 0;
      const change = (by: number) => () => onChange(new Map([...party, [unit.id, Math.max(0, quantity + by)]]));
      return (
        <div key={unit.id} role="group" aria-label={unit.title} className="unit">
          <span>
            {unit.title}
            {agesText(unit)}
            <span className="faint"> {moneyText(unit.price)} each</span>
          </span>
          <span className="stepper">
            <button
              type="button"
              className="quiet"
              aria-label={`One ${unit.title} less`}
              disabled={quantity === 0}
              onClick={change(-1)}
            >
              −
            </button>
            <output aria-live="polite">{quantity}</output>
            <button
              type="button"
              className="quiet"
              aria-label={`One ${unit.title} more`}
              disabled={quantity >= (unit.maxQuantity ?? 99)}
              onClick={change(1)}
            >
              +
            </button>
          </span>
        </div>
      );
    })}
  </fieldset>
);
