import type { ReactNode } from 'react';
import { bandText, bandValues, type Band } from './bands.js';

type ChoiceProps = {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly isChosen: boolean;
  readonly count: number | undefined;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

const Choice = ({ type, name, isChosen, count, onToggle, children }: ChoiceProps) => (
  <label className="choice">
    <input type={type} name={name} checked={isChosen} onChange={onToggle} />
    <span>{children}</span>
    {count !== undefined && <span className="faint">{count.toLocaleString('en')}</span>}
  </label>
);

const mostShown = 12;

type ManyProps = {
  readonly legend: string;
  readonly name: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: readonly string[];
  readonly textOf: (value: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** What is counted most, and whatever is chosen, be it counted or not. */
export const Many = ({ legend, name, counts, chosen, textOf, onChange }: ManyProps) => {
  const shown = [...new Set([...chosen, ...[...counts.keys()].slice(0, mostShown)])];
  if (shown.length === 0) return null;
  const toggle = (value: string): void =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {shown.map((value) => (
        <Choice
          key={value}
          type="checkbox"
          name={name}
          isChosen={chosen.includes(value)}
          count={counts.get(value) ?? 0}
          onToggle={() => toggle(value)}
        >
          {textOf(value)}
        </Choice>
      ))}
    </fieldset>
  );
};

type OneProps = {
  readonly legend: string;
  readonly band: Band;
  readonly counts: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly onChange: (chosen: string | null) => void;
};

/** The band in which something is, or any. */
export const One = ({ legend, band, counts, chosen, onChange }: OneProps) => (
  <fieldset>
    <legend>{legend}</legend>
    <Choice type="radio" name={band} isChosen={chosen === null} count={undefined} onToggle={() => onChange(null)}>
      any
    </Choice>
    {bandValues(band)
      .filter((value) => counts.has(value) || value === chosen)
      .map((value) => (
        <Choice
          key={value}
          type="radio"
          name={band}
          isChosen={chosen === value}
          // A rating's bound lets through all above it, of which each band counts its own part only.
          count={band === 'RATING_BAND' ? undefined : (counts.get(value) ?? 0)}
          onToggle={() => onChange(value)}
        >
          {bandText(band, value)}
        </Choice>
      ))}
  </fieldset>
);
