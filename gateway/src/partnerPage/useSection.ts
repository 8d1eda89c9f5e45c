import { markup, type Markup } from './markup.js';
import type { UseToday } from './partnerView.js';

/** A number as people read it, without fractions. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

const rowOf = ({ name, requests, errors }: UseToday['operations'][number]): Markup => markup`
<tr><th scope="row">${name}</th><td class="number">${whole(requests)}</td><td class="number">${whole(errors)}</td></tr>`;

const tableOf = ({ operations }: UseToday): Markup => markup`
<div class="scroll" tabindex="0" role="region" aria-label="Operations of today">
<table>
<thead><tr><th scope="col">Operation</th><th scope="col" class="number">Requests</th><th scope="col" class="number">With errors</th></tr></thead>
<tbody>${operations.map(rowOf)}</tbody>
</table>
</div>`;

/** What was asked for today. */
export const useSection = (today: UseToday): Markup => markup`
<h2>Use today</h2>
<dl>
<dt>Operations run</dt><dd>${whole(today.requests)}, of them ${whole(today.errors)} with errors</dd>
<dt>Refused</dt><dd>${whole(today.refused)}</dd>
<dt>Cost</dt><dd>${whole(today.cost)} units</dd>
</dl>
${today.operations.length > 0 ? tableOf(today) : undefined}
<p class="soft">${today.day} in UTC. ${today.countedBy}</p>`;
