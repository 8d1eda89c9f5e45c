/** Of a partner's key, all that comes after its environment. */
const key = '[Tt][Pp][Kk]_[A-Za-z]+_[0-9A-Za-z]{4,}';
/** A token begins with `{"` or `{ ` in base64url, whatever somebody has made of its dots. */
const token = '(?<![0-9A-Za-z])ey[AJ][\\w.-]{20,}';
const bearer = '(?<=\\b(?:[Bb]earer|BEARER)(?: |%20|\\+){1,8})[\\w.~+/=-]{8,}';
const secretShape = new RegExp(`${key}|${token}|${bearer}`, 'g');

/** A text in which nothing stands that looks like a key or a token: clients write them where they do not belong. */
export const withoutSecrets = (text: string): string => text.replace(secretShape, '[left out]');
