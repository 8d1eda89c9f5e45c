/** Which gazetteer a sync reads: the setting GAZETTEER_FILE. Throws a sentence that says how one is made. */
export const readGazetteerFile = (env: NodeJS.ProcessEnv = process.env): string => {
  const file = env['GAZETTEER_FILE'];
  if (file === undefined || file === '')
    throw new Error('GAZETTEER_FILE is not set: the file that `npm run places -- gazetteer <file>` writes.');
  return file;
};
