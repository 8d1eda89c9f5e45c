import type { Statement } from '@tripgraph/kit/statement';

/** The keys of one product. */
export type ProductKeys = { readonly reference: string; readonly keys: readonly string[] };

/** Gives products these keys and no others. */
export const replaceKeys = (products: readonly ProductKeys[]): Statement<never> => ({
  name: 'replace_keys',
  text: `
    with given as (
      select product ->> 'reference' as reference, key
      from jsonb_array_elements($1::jsonb) as given (product)
      left join lateral jsonb_array_elements_text(product -> 'keys') as keys (key) on true
    ), gone as (
      delete from product_key
      where reference in (select reference from given)
        and (key, reference) not in (select key, reference from given where key is not null)
    )
    insert into product_key (key, reference)
    select key, reference
    from given
    where key is not null
    on conflict do nothing`,
  values: [JSON.stringify(products)],
});
