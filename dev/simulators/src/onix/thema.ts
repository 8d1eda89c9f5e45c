/** Thema's place qualifiers of some countries and cities; of what is not in it books say the country and GeoNames's id. */
const countries: Readonly<Record<string, string>> = {
  AT: '1DFA',
  CH: '1DFH',
  CZ: '1DTJ',
  DE: '1DFG',
  DK: '1DND',
  ES: '1DSE',
  FR: '1DDF',
  GB: '1DDU',
  GR: '1DXG',
  HU: '1DTH',
  IE: '1DDR',
  IT: '1DST',
  JP: '1FPJ',
  NL: '1DDN',
  PL: '1DTP',
  PT: '1DSP',
  SE: '1DNS',
  TH: '1FMT',
  US: '1KBB',
};

const cities: Readonly<Record<string, string>> = {
  plc_2950159: '1DFG-DE-BE',
  plc_2988507: '1DDF-FR-LAA',
  plc_2643743: '1DDU-GB-ESL',
  plc_3169070: '1DST-IT-TZR',
  plc_2761369: '1DFA-AT-W',
};

/** The codes that a publisher would write for a place in this country. */
export const themaOf = (placeId: string, countryCode: string): readonly string[] => {
  const code = cities[placeId] ?? countries[countryCode];
  return code === undefined ? [] : [code];
};
