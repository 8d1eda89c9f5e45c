/** What may be done besides what is asked: so many percent of it. */
export type Budget = {
  /** One more was asked. */
  readonly earn: () => void;
  /** Whether one more may be done besides; if so, it is spent. */
  readonly spend: () => boolean;
};

/** Saved up while all was well, to be spent when many fail at once. */
const mostSaved = 100;
/** What there is before anything was asked. */
const saved = 10;

/** A budget of `percent` of what is asked; 0 allows nothing. */
export const openBudget = (percent: number): Budget => {
  let hundredths = percent === 0 ? 0 : saved * 100;
  return {
    earn: () => {
      if (hundredths < mostSaved * 100) hundredths += percent;
    },
    spend: () => {
      if (hundredths < 100) return false;
      hundredths -= 100;
      return true;
    },
  };
};
