/** What articles are made of; `*` stands for the name of a place. Made up. */
export const featureTitles = [
  'Three slow days in *',
  '* before breakfast',
  'Where * goes when it rains',
  'A first-timer’s * & what to skip',
  'The long way round *',
  '* by night train, on foot and by ferry',
] as const;

export const newsTitles = [
  '* opens its river baths again',
  'New night train to * from spring',
  '* caps the number of tour coaches',
  'Museums of * extend their hours',
] as const;

export const sentences = [
  'The first tram through * leaves before five, and the bakers are already on it.',
  'Nobody in * agrees on the best view, which is the best argument for seeing all of them.',
  'Markets close early, so come hungry and with small change.',
  'Most visitors to * never cross the second bridge; those who do have it to themselves.',
  'Buy the day ticket: it pays for itself on the third ride.',
  'On Sundays the side streets belong to those who walk.',
  'Ask for the table by the window, and for whatever was landed that morning.',
  'The old harbour of * is quieter than its postcards.',
  'A good map is worth more here than a good signal.',
  'From October on the light over * is worth the colder mornings.',
] as const;

export const authorNames = [
  'Ada Okafor',
  'Jón Þórsson',
  'Mireille D’Souza',
  'Tomáš Novák',
  '李 明',
  'Zeynep Arslan',
] as const;
