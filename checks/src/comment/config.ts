/** What GitHub's runner tells a step that writes to a pull request. */
export type GitHubSettings = { readonly apiUrl: string; readonly repository: string; readonly token: string };

const whatRunnersSet: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: 'owner/name, set by GitHub',
  GITHUB_TOKEN: 'a token that may write to pull requests; in a workflow: env: { GITHUB_TOKEN: "${{ github.token }}" }',
};

/** Reads GITHUB_API_URL (https://api.github.com), GITHUB_REPOSITORY and GITHUB_TOKEN. Throws an Error that names what is missing. */
export const readGitHubSettings = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): GitHubSettings => {
  const missing = Object.keys(whatRunnersSet).filter((name) => !environment[name]);
  if (missing.length > 0)
    throw new Error(
      missing.map((name) => `The environment variable ${name} is missing: ${whatRunnersSet[name]}.`).join('\n'),
    );
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '', GITHUB_TOKEN = '' } = environment;
  if (!/^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY)) throw new Error('GITHUB_REPOSITORY must be owner/name.');
  if (!/^https?:\/\//.test(GITHUB_API_URL)) throw new Error('GITHUB_API_URL must be an address.');
  return { apiUrl: GITHUB_API_URL.replace(/\/+$/, ''), repository: GITHUB_REPOSITORY, token: GITHUB_TOKEN };
};
