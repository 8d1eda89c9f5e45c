import { useId, type SubmitEvent } from 'react';
import { useLocation, useSearch } from 'wouter';
import { everything, readSearch, writeSearch } from './searchState.js';

/** Looks for places and activities. On a search page it begins with what was looked for there. */
export const SearchBox = () => {
  const id = useId();
  const [location, navigate] = useLocation();
  const search = useSearch();
  const text = location === '/search' ? readSearch(new URLSearchParams(search)).text : '';
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = new FormData(event.currentTarget).get('text');
    navigate(writeSearch({ ...everything, text: typeof said === 'string' ? said.trim() : '' }));
  };
  return (
    <form role="search" className="search-box" onSubmit={submit}>
      <label htmlFor={id} className="unseen">
        Places and activities
      </label>
      <input
        key={text}
        id={id}
        name="text"
        type="search"
        defaultValue={text}
        placeholder="Berlin, boat, food …"
        maxLength={200}
      />
      <button type="submit">Search</button>
    </form>
  );
};
