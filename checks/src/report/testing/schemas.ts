import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** Draft 4 says `id` where ajv's draft says `$id`, and nothing else that this schema uses is written otherwise. */
export const sarifValidator = () => {
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(new URL('../testdata/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'file:///') && !/[\s<>"`{}|\\^]/.test(text));
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(schema);
};

const junitSchema = readFileSync(new URL('../testdata/jenkins-junit.xsd', import.meta.url), 'utf8');

/** What libxml2 has to say of a text by Jenkins' schema of JUnit's files. */
export const junitProblems = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents: xml }, schema: junitSchema });
  return errors.map(({ message }) => message);
};
