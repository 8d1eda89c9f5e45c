import { useEffect, useState, type JSX } from 'react';
import { AskPage } from '../ask/AskPage.js';
import { headersNow } from '../ask/browserHeaders.js';
import { SchemaPage } from '../schema/SchemaPage.js';
import { useSchema } from '../schema/useSchema.js';
import { ShardsPage } from '../shards/ShardsPage.js';
import { Header } from './Header.js';
import { keepTheme, readTheme, type Theme } from './theme.js';
import { useRoute } from './useRoute.js';

const showTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

/** All pages. The one with the editors stays as it is while others are looked at. */
export const App = (): JSX.Element => {
  const route = useRoute();
  const known = useSchema(headersNow);
  const [theme, setTheme] = useState<Theme>(() => readTheme(window.localStorage));
  useEffect(() => showTheme(theme), [theme]);
  const chooseTheme = (chosen: Theme): void => {
    keepTheme(window.localStorage, chosen);
    setTheme(chosen);
  };
  return (
    <>
      <Header page={route.page} theme={theme} onTheme={chooseTheme} />
      <div className="ask-page" hidden={route.page !== 'ask'}>
        <AskPage schema={known.schema} theme={theme} />
      </div>
      {route.page === 'shards' && <ShardsPage />}
      {route.page === 'schema' && <SchemaPage {...known} type={route.type} member={route.member} />}
    </>
  );
};
