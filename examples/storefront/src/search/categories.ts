import type { ActivityCategory } from '../generated/graphql.js';

/** Every category, in words. The compiler says when the schema has another one. */
const words: Readonly<Record<ActivityCategory, string>> = {
  MULTI_DAY: 'Several days',
  CITY_CARDS: 'City cards',
  ADULTS_ONLY: 'Adults only',
  ANIMALS: 'Animals',
  AUDIO_GUIDE: 'Audio guide',
  BEACHES: 'Beaches',
  BIKE_TOURS: 'Bike tours',
  BOAT_TOURS: 'Boat tours',
  CLASSES: 'Classes',
  DAY_TRIPS: 'Day trips',
  FAMILY_FRIENDLY: 'Family friendly',
  FAST_TRACK: 'No queueing',
  FOOD: 'Food and drink',
  GUIDED_TOURS: 'Guided tours',
  HISTORY: 'History',
  HOP_ON_HOP_OFF: 'Hop on, hop off',
  LITERATURE: 'Literature',
  LIVE_MUSIC: 'Live music',
  MUSEUMS: 'Museums',
  NIGHTLIFE: 'Nightlife',
  OUTDOORS: 'Outdoors',
  PRIVATE_TOURS: 'Private tours',
  ROMANTIC: 'Romantic',
  RECURRING_EVENTS: 'Recurring events',
  SELF_GUIDED: 'On your own',
  SMALL_GROUP_TOURS: 'Small groups',
  SPORTS: 'Sports',
  THEME_PARKS: 'Theme parks',
  WALKING_TOURS: 'Walking tours',
  WHEELCHAIR_ACCESSIBLE: 'Wheelchair accessible',
  ACCOMMODATION_INCLUDED: 'With accommodation',
  TRIP_DIFFICULTY_EASY: 'Easy',
  TRIP_DIFFICULTY_MEDIUM: 'Not hard',
  TRIP_DIFFICULTY_HARD: 'Hard',
};

export const isCategory = (text: string): text is ActivityCategory => Object.hasOwn(words, text);

export const categoryText = (category: ActivityCategory): string => words[category];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** `German` for `de`; what the browser does not know stays as it is. */
export const languageText = (language: string): string => {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
};
