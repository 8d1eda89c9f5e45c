import { useId } from 'react';
import { orders, type Order as OrderName } from './searchState.js';

const texts: Readonly<Record<OrderName, string>> = {
  best: 'best rated',
  cheapest: 'cheapest',
  shortest: 'shortest',
  newest: 'newest',
};

type OrderProps = { readonly chosen: OrderName; readonly onChange: (order: OrderName) => void };

export const Order = ({ chosen, onChange }: OrderProps) => {
  const id = useId();
  return (
    <p className="order">
      <label htmlFor={id}>First those that are</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) => onChange(orders.find((order) => order === target.value) ?? 'best')}
      >
        {orders.map((order) => (
          <option key={order} value={order}>
            {texts[order]}
          </option>
        ))}
      </select>
    </p>
  );
};
