/** What made-up texts are made of. */

export const firstNames = [
  'Ada',
  'Ben',
  'Chidi',
  'Daria',
  'Emre',
  'Freya',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Keiko',
  'Luca',
];

export const lastNames = [
  'Almeida',
  'Berger',
  'Castillo',
  'Dubois',
  'Eriksen',
  'Fontana',
  'Haddad',
  'Ito',
  'Kowalski',
  'Moreau',
];

export const companyNames = [
  'Little Door',
  'Blue Lantern',
  'North Quay',
  'Open Window',
  'Paper Boat',
  'Red Umbrella',
  'Stone Bridge',
];

export const companyKinds = ['Tours', 'Travel', 'Journeys', 'Walks', 'Adventures', 'Trips'];

export const adjectives = [
  'Guided',
  'Private',
  'Small Group',
  'Early Morning',
  'Sunset',
  'Hidden',
  'Classic',
  'Family',
  'Slow',
];

export const outings = [
  'Old Town Walk',
  'Food Tour',
  'Boat Trip',
  'Museum Visit',
  'Bike Tour',
  'Cooking Class',
  'Wine Tasting',
  'Kayak Tour',
  'Market Tour',
  'Night Photography Walk',
  'Day Trip to the Hills',
  'Castle Visit',
];

export const sentences = [
  'Meet your guide at the fountain and take it from there.',
  'A small group, good shoes and plenty of time for questions.',
  'Suitable for everybody who can walk for an hour.',
  'Tastings are included, and so is the way back.',
  'Runs in all weathers; bring something warm.',
  'You will see the places that those who live here like best.',
  'Water and a light snack are provided.',
  'Arrive ten minutes early to find your seat.',
];

export const words = [
  'harbour',
  'garden',
  'bridge',
  'tower',
  'market',
  'island',
  'summit',
  'canyon',
  'lagoon',
  'meadow',
  'forest',
  'plaza',
];

export const streets = ['Harbour Street', 'Mill Lane', 'Station Road', 'Castle Hill', 'Market Square', 'Bridge Street'];

export const districts = [
  'Old Town',
  'Harbour Quarter',
  'New Town',
  'Riverside',
  'Hill District',
  'Garden Quarter',
  'University Quarter',
  'Station Quarter',
  'Lakeside',
];

export const languages = ['de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'tr'];
