/** The environment of what the bench starts: ours, without what would change how a gateway runs, with `changes` on top. */
export const childEnvironment = (changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(APOLLO|GATEWAY|HIVE|OTEL|OTLP|OPENTELEMETRY|LOG|NODE_OPTIONS|FORK|JIT|PORT|HOST|CONFIG_PATH|npm_)/.test(name),
  );
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...changes };
};
