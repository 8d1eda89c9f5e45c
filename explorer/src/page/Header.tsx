import type { JSX } from 'react';
import { hashOf, type Route } from './route.js';
import { themes, type Theme } from './theme.js';

const pages: ReadonlyArray<{ readonly title: string; readonly route: Route }> = [
  { title: 'Query', route: { page: 'ask' } },
  { title: 'Shards', route: { page: 'shards' } },
  { title: 'Schema', route: { page: 'schema', type: undefined, member: undefined } },
];

const themeNames: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' };

export type HeaderProps = {
  readonly page: Route['page'];
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
};

/** The line above every page. */
export const Header = ({ page, theme, onTheme }: HeaderProps): JSX.Element => (
  <header className="header">
    <a className="brand" href={hashOf({ page: 'ask' })}>
      <img src="/icon.svg" alt="" width="24" height="24" /> Tripgraph
    </a>
    <nav aria-label="Pages">
      {pages.map(({ title, route }) => (
        <a key={title} href={hashOf(route)} aria-current={route.page === page ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
    <label className="theme">
      <span className="hidden-text">Colours</span>
      <select
        value={theme}
        onChange={({ target: { value } }) => onTheme(themes.find((each) => each === value) ?? 'system')}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {themeNames[each]}
          </option>
        ))}
      </select>
    </label>
  </header>
);
