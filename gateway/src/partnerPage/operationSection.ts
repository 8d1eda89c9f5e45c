import { curlLine } from './curlLine.js';
import type { DescribedOperation, DescribedVariable } from './describeOperations.js';
import { markup, type Markup } from './markup.js';

const neededOf = ({ isRequired, defaultValue }: DescribedVariable): Markup => {
  if (isRequired) return markup`required`;
  return defaultValue === undefined ? markup`optional` : markup`<code>${defaultValue}</code> if left out`;
};

const rowOf = (variable: DescribedVariable): Markup => markup`
<tr>
<th scope="row"><code>${variable.name}</code></th>
<td><code>${variable.type}</code></td>
<td>${neededOf(variable)}</td>
<td><code>${JSON.stringify(variable.example)}</code></td>
</tr>`;

const tableOf = (variables: readonly DescribedVariable[]): Markup => markup`
<div class="scroll" tabindex="0" role="region" aria-label="Variables">
<table>
<thead><tr><th scope="col">Variable</th><th scope="col">Type</th><th scope="col">Needed</th><th scope="col">Example</th></tr></thead>
<tbody>${variables.map(rowOf)}</tbody>
</table>
</div>`;

/** An operation with its variables, how to ask for it, and its document. */
export const operationSection = (url: string, operation: DescribedOperation): Markup => {
  const { id, name = 'Without a name', isMutation, document, variables } = operation;
  const kind = isMutation ? markup`<span class="kind change">mutation</span>` : markup`<span class="kind">query</span>`;
  return markup`
<section class="operation">
<h3>${name} ${kind}</h3>
<p class="soft">id <code>${id}</code></p>
${variables.length > 0 ? tableOf(variables) : undefined}
<pre tabindex="0"><code>${curlLine(url, operation)}</code></pre>
<details><summary>Document</summary><pre tabindex="0"><code>${document}</code></pre></details>
</section>`;
};
