export type Position = { readonly latitude: number; readonly longitude: number };
export type Vector = readonly [x: number, y: number, z: number];

/** The mean radius of the earth (IUGG R1), in km. */
export const earthRadiusKm = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** A position (WGS 84, degrees) as a unit vector from the earth's centre, so that no meridian or pole is special. */
export const vectorOf = ({ latitude, longitude }: Position): Vector => {
  const ring = Math.cos(radians(latitude));
  return [ring * Math.cos(radians(longitude)), ring * Math.sin(radians(longitude)), Math.sin(radians(latitude))];
};

/** The position below a vector of any length; null for the earth's centre. */
export const positionOf = ([x, y, z]: Vector): Position | null => {
  const length = Math.hypot(x, y, z);
  if (length < 1e-9) return null;
  return { latitude: degrees(Math.asin(z / length)), longitude: degrees(Math.atan2(y, x)) };
};

/** Length of the straight line through the earth between points that are `km` apart on its surface. */
export const chordOfArc = (km: number): number => 2 * earthRadiusKm * Math.sin(km / (2 * earthRadiusKm));

/** The distance on the surface between points whose straight line through the earth is `km` long. */
export const arcOfChord = (km: number): number => 2 * earthRadiusKm * Math.asin(Math.min(1, km / (2 * earthRadiusKm)));

/** Great-circle distance on a sphere, in km. */
export const kmBetween = (from: Position, to: Position): number => {
  const [ax, ay, az] = vectorOf(from);
  const [bx, by, bz] = vectorOf(to);
  return arcOfChord(earthRadiusKm * Math.hypot(ax - bx, ay - by, az - bz));
};
