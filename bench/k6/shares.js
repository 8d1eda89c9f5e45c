/** Does one of a table of shares of a hundred: `{ percent, does, … }`, by chance. */
export const oneOf = (shares) => {
  let rest = Math.random() * shares.reduce((sum, { percent }) => sum + percent, 0);
  return shares.find(({ percent }) => (rest -= percent) < 0) || shares[0];
};
