// The search field of every page: a combobox with a list of what was found.
(() => {
  const maximumShown = 30;
  const input = document.getElementById('search-text');
  const list = document.getElementById('search-results');
  const status = document.getElementById('search-status');
  let active = -1;

  const options = () => [...list.children];

  const activate = (index) => {
    active = index;
    options().forEach((option, position) => option.setAttribute('aria-selected', String(position === index)));
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };

  const text = (tag, className, content) => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = content;
    return element;
  };

  const optionOf = ({ name, kind, page, summary }, position) => {
    const option = document.createElement('a');
    option.id = `search-result-${position}`;
    option.href = page;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    option.append(text('code', '', name), ' ', text('span', 'kind', kind === 'member' ? '' : kind));
    if (summary) option.append(text('span', 'summary', summary));
    // What is left again for the field that is pressed must not close the list before the link is followed.
    option.addEventListener('mousedown', (event) => event.preventDefault());
    option.addEventListener('click', close);
    return option;
  };

  const show = () => {
    const asked = input.value.trim();
    const found = globalThis.rank(globalThis.searchIndex, asked);
    list.replaceChildren(...found.slice(0, maximumShown).map(optionOf));
    status.textContent = asked === '' ? '' : `${found.length} found`;
    status.classList.toggle('unseen', asked === '' || found.length > 0);
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    activate(found.length > 0 ? 0 : -1);
  };

  const keys = {
    ArrowDown: () => activate(Math.min(active + 1, list.children.length - 1)),
    ArrowUp: () => activate(Math.max(active - 1, 0)),
    Enter: () => list.children[active]?.click(),
    Escape: () => {
      input.value = '';
      show();
      close();
    },
  };

  input.addEventListener('input', show);
  input.addEventListener('focus', () => input.value && show());
  input.addEventListener('blur', () => {
    close();
    status.classList.add('unseen');
  });
  input.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    input.focus();
  });
  document.querySelector('.search').hidden = false;
})();
