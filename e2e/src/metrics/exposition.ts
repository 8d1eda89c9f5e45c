/** What is said of a metric where it is served. */
export type ExportedMetric = {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  /** Names of the labels that its samples have, without `le`, and each label's values. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
};

type Made = Omit<ExportedMetric, 'labels'> & { readonly labels: Map<string, Set<string>> };

const sampleLine = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? \S+$/;
const labelPair = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;
const histogramSuffix = /_(bucket|sum|count)$/;

const ownerOf = (metrics: ReadonlyMap<string, Made>, sample: string): Made => {
  const owner = metrics.get(sample) ?? metrics.get(sample.replace(histogramSuffix, ''));
  if (!owner) throw new Error(`the sample ${sample} is of no metric that has a TYPE`);
  return owner;
};

const addSample = (metrics: ReadonlyMap<string, Made>, line: string): void => {
  const [, name = '', labels = ''] = sampleLine.exec(line) ?? [];
  const owner = ownerOf(metrics, name);
  for (const [, label = '', value = ''] of labels.matchAll(labelPair)) {
    if (label === 'le' || (label === 'quantile' && owner.type === 'summary')) continue;
    const values = owner.labels.get(label) ?? new Set();
    owner.labels.set(label, values.add(value));
  }
};

/** Reads Prometheus's text format, as several processes have written it, into one table by name. Throws for a line that is none. */
export const readExposition = (texts: readonly string[]): ReadonlyMap<string, ExportedMetric> => {
  const metrics = new Map<string, Made>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [, name = '', help = ''] = /^# HELP (\S+) (.*)$/.exec(line) ?? [];
    const [, typed = '', type = ''] = /^# TYPE (\S+) (\S+)$/.exec(line) ?? [];
    if (name !== '' && !metrics.has(name)) metrics.set(name, { name, type: '', help, labels: new Map() });
    else if (typed !== '') metrics.set(typed, { ...(metrics.get(typed) as Made), type });
    else if (line !== '' && !line.startsWith('#')) addSample(metrics, line);
  }
  return metrics;
};

/** The metric that a name in an expression is of: its own, or one of the three that a histogram has. */
export const metricOf = (metrics: ReadonlyMap<string, ExportedMetric>, name: string): ExportedMetric | undefined => {
  const own = metrics.get(name);
  // A histogram has no sample of its own name.
  if (own) return own.type === 'histogram' ? undefined : own;
  const histogram = histogramSuffix.test(name) ? metrics.get(name.replace(histogramSuffix, '')) : undefined;
  return histogram?.type === 'histogram' ? histogram : undefined;
};
