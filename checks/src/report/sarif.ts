import { catalogue } from '../explain/catalogue.js';
import type { Level } from '../finding.js';
import type { RuleText } from '../ruleText.js';
import { jsonText } from './json.js';
import type { Report, ReportedFinding } from './report.js';
import { affectedOf, changedLevelOf } from './words.js';

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levelOf = (level: Level): string => (level === 'notice' ? 'note' : level);

/** GitHub refuses a result without a file; what is about no file is about the one that says what the graph is. */
const graphFile = 'supergraph.yaml';

/** Halves of characters have no place in an address. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(/[\\/]/)
    .map(encodeURIComponent)
    .join('/');

const ruleOf = (id: string, explanation: RuleText | undefined) => ({
  id,
  ...(explanation && {
    shortDescription: { text: explanation.title },
    fullDescription: { text: explanation.why },
    help: { text: explanation.advice },
    defaultConfiguration: { level: levelOf(explanation.level) },
  }),
});

const messageOf = (finding: ReportedFinding): string =>
  [
    finding.message,
    finding.why,
    finding.advice,
    ...finding.affected.map((affected) => `Used by ${affectedOf(affected)}.`),
    changedLevelOf(finding),
  ]
    .filter((sentence) => sentence !== undefined)
    .join('\n');

const locationOf = ({ place, coordinate }: ReportedFinding) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(place?.file ?? graphFile), uriBaseId: '%SRCROOT%' },
    region: { startLine: place?.line ?? 1, startColumn: place?.column ?? 1 },
  },
  ...(coordinate !== undefined && { logicalLocations: [{ fullyQualifiedName: coordinate }] }),
});

const resultOf = (finding: ReportedFinding, rules: readonly string[]) => ({
  ruleId: finding.rule,
  ruleIndex: rules.indexOf(finding.rule),
  level: levelOf(finding.level),
  message: { text: messageOf(finding) },
  locations: [locationOf(finding)],
  partialFingerprints: { 'tripgraphFinding/v1': finding.id },
  ...(finding.approval && {
    suppressions: [
      { kind: 'external', status: 'accepted', justification: finding.changedLevel?.because ?? finding.approval.why },
    ],
  }),
  properties: { id: finding.id, owners: finding.owners },
});

type SarifWriting = {
  /** The version of Tripgraph that made the report. */
  readonly version: string;
  readonly explained?: typeof catalogue;
};

/** The report as SARIF 2.1.0, as GitHub's code scanning reads it: approved findings are suppressed, what was not checked is a notification. */
export const sarifReport = (report: Report, { version, explained = catalogue }: SarifWriting): string => {
  const rules = [...new Set(report.findings.map(({ rule }) => rule))].sort();
  const driver = {
    name: 'tripgraph',
    semanticVersion: version,
    rules: rules.map((rule) => ruleOf(rule, Object.hasOwn(explained, rule) ? explained[rule] : undefined)),
  };
  const notifications = report.leftOut.map((text) => ({ level: 'note', message: { text } }));
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolConfigurationNotifications: notifications }],
    results: report.findings.map((finding) => resultOf(finding, rules)),
  };
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
};
