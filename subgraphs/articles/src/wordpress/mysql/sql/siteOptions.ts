import type { ReplicaStatement } from '../replica.js';
import type { Tables } from '../tables.js';
import { listOf } from './list.js';

const optionNames = [
  'home',
  'siteurl',
  'permalink_structure',
  'upload_url_path',
  'timezone_string',
  'gmt_offset',
] as const;

/** The settings of the site that its addresses and times depend on, and what time it is there, in GMT. */
export const siteOptions = ({ options }: Tables): ReplicaStatement => ({
  text: `
    select option_name as name, left(option_value, 2000) as value from ${options} where option_name in ${listOf(optionNames)}
    union all
    select 'now', date_format(utc_timestamp(), '%Y-%m-%d %H:%i:%s')`,
  values: optionNames,
});
