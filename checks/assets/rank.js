// What of the search index answers what somebody types. A classic script: pages that are files may not load modules.
(() => {
  /** How well a name answers a text, in lower case: 0 best; undefined: not at all. */
  const rankOf = (name, text) => {
    const lower = name.toLowerCase();
    if (lower === text) return 0;
    if (lower.startsWith(text)) return 1;
    const at = lower.indexOf(text);
    if (at < 0) return undefined;
    // A word within a name begins with a capital letter or after a line below.
    for (let from = at; from >= 0; from = lower.indexOf(text, from + 1))
      if (/[A-Z]/.test(name[from]) || name[from - 1] === '_') return 2;
    return 3;
  };

  const typeFound = ([name, kind, page, summary], rank) => ({ rank, name, kind, page, summary });
  const memberFound = ([type, , page], member, rank) => ({
    rank,
    name: `${type}.${member}`,
    kind: 'member',
    page: `${page}#${member}`,
    summary: '',
  });

  const ofType = (entry, text, found) => {
    const [type, , , summary, members] = entry;
    const rank = rankOf(type, text) ?? (summary.toLowerCase().includes(text) ? 6 : undefined);
    if (rank !== undefined) found.push(typeFound(entry, rank));
    for (const member of members) {
      const memberRank = rankOf(member, text);
      if (memberRank !== undefined) found.push(memberFound(entry, member, memberRank + 0.5));
    }
  };

  const ofMember = (entry, type, member, found) => {
    const typeRank = rankOf(entry[0], type);
    if (typeRank === undefined) return;
    for (const name of entry[4]) {
      const rank = member === '' ? 1 : rankOf(name, member);
      if (rank !== undefined) found.push(memberFound(entry, name, typeRank * 4 + rank));
    }
  };

  /** All that answers a text such as `activ` or `activity.pri`, the best first; of equals the shorter, then by name. */
  globalThis.rank = (index, asked) => {
    const text = asked.trim().toLowerCase();
    if (text === '') return [];
    const [type, member] = text.split('.');
    const found = [];
    for (const entry of index.types)
      if (member === undefined) ofType(entry, text, found);
      else ofMember(entry, type, member, found);
    for (const [name, page, summary] of index.examples) {
      const rank = rankOf(name, text) ?? (summary.toLowerCase().includes(text) ? 6 : undefined);
      if (rank !== undefined) found.push({ rank: rank + 0.7, name, kind: 'example', page, summary });
    }
    const order = (left, right) =>
      left.rank - right.rank || left.name.length - right.name.length || (left.name < right.name ? -1 : 1);
    return found.sort(order);
  };
})();
