import type { BookableOptionFragment } from '../generated/graphql.js';

type OptionChoiceProps = {
  readonly options: readonly BookableOptionFragment[];
  readonly chosen: BookableOptionFragment;
  readonly onChange: (option: BookableOptionFragment) => void;
};

/** Variants of an activity; nothing is asked where there is one. */
export const OptionChoice = ({ options, chosen, onChange }: OptionChoiceProps) =>
  options.length > 1 && (
    <fieldset className="options">
      <legend>Which one</legend>
      {options.map((option) => (
        <label key={option.id} className="choice">
          <input type="radio" name="option" checked={option.id === chosen.id} onChange={() => onChange(option)} />
          <span>{option.title}</span>
        </label>
      ))}
    </fieldset>
  );
