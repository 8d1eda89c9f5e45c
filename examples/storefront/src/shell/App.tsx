import { Link, Route, Switch, useSearch } from 'wouter';
import { ActivityPage } from '../activity/ActivityPage.js';
import { BookingPage } from '../booking/BookingPage.js';
import { BookingsPage } from '../booking/BookingsPage.js';
import { readListPage } from '../client/listPage.js';
import { Missing } from '../parts/Missing.js';
import { PlaceChildrenPage } from '../place/PlaceChildrenPage.js';
import { PlacePage } from '../place/PlacePage.js';
import { SearchBox } from '../search/SearchBox.js';
import { SearchPage } from '../search/SearchPage.js';
import { ArrivalContext, useArrival } from './arrival.js';

/** A place, or with `?places` all that lies right below it. */
const Place = ({ path }: { readonly path: string }) => {
  const params = new URLSearchParams(useSearch());
  if (!params.has('places')) return <PlacePage key={path} path={path} />;
  return <PlaceChildrenPage key={path} path={path} page={readListPage(params)} />;
};

const Routes = () => (
  <Switch>
    <Route path="/">
      <Place path="" />
    </Route>
    <Route path="/places/*">{(params) => <Place path={params['*']} />}</Route>
    <Route path="/search">
      <SearchPage />
    </Route>
    <Route path="/activities/:id">{({ id }) => <ActivityPage key={id} id={id} />}</Route>
    <Route path="/bookings">
      <BookingsPage />
    </Route>
    <Route path="/bookings/:id">{({ id }) => <BookingPage key={id} id={id} />}</Route>
    <Route>
      <Missing title="No such page" code="NOT_FOUND" />
    </Route>
  </Switch>
);

export const App = () => (
  <ArrivalContext value={useArrival()}>
    <a className="skip" href="#content">
      To the content
    </a>
    <header>
      <Link href="/" className="brand">
        Waymark
      </Link>
      <SearchBox />
      <nav aria-label="Shop">
        <Link href="/search">What to do</Link>
        <Link href="/bookings">Your bookings</Link>
      </nav>
    </header>
    <main id="content">
      <Routes />
    </main>
    <footer>
      <p>An example: its offers are made up, and nothing is paid here.</p>
      <p>
        Place data © <a href="https://www.geonames.org">GeoNames</a>, CC BY 4.0, modified.
      </p>
    </footer>
  </ArrivalContext>
);
