/** What is kept of one tour; a source that says more is cut, for a page that nobody can read helps nobody. */
export const mostTextChars = 20_000;
export const mostTitleChars = 500;
export const mostImages = 20;
export const mostStops = 50;
export const mostDays = 60;
export const mostDayStops = 50;
export const mostMeals = 20;
export const mostAccommodations = 10;
export const mostAgeBands = 20;
export const mostOptions = 50;
export const mostListed = 50;
export const mostHighlights = 20;
export const mostRefundTiers = 20;
export const mostPrices = 200;
/** Rules of a schedule, start times of all of them, and days on which they do not hold: with more it is not read at all. */
export const mostRules = 500;
export const mostStartTimes = 2_000;
export const mostExceptionsInAll = 100_000;
/** Start times of one rule, and opening hours of one season. */
export const mostTimes = 200;
/** Days on which one start time of a rule does not hold: two years of them. */
export const mostExceptions = 800;
