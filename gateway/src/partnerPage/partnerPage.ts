import { curlOfText } from './curlLine.js';
import { markup, type Markup } from './markup.js';
import { operationSection } from './operationSection.js';
import type { PartnerView } from './partnerView.js';
import { style } from './style.js';
import { useSection, whole } from './useSection.js';

const modes: Readonly<Record<PartnerView['mode'], string>> = {
  off: 'Any operation may be sent, as its text or by its id.',
  log: 'Any operation may be sent; those that are not below are noted.',
  enforce: 'The operations below may be sent, as their text or by their ids.',
  'ids-only': 'The operations below may be asked for by their ids, and nothing else.',
};

const listOf = (values: readonly string[]): Markup =>
  values.length === 0
    ? markup`none`
    : markup`${values.map((value, index) => [index > 0 ? ', ' : '', markup`<code>${value}</code>`])}`;

const quotaOf = ({ costPerMinute, maxRequestCost }: PartnerView): string =>
  `${costPerMinute === undefined ? 'not limited by the minute' : `${whole(costPerMinute)} units of cost a minute`}, ${whole(maxRequestCost)} a request`;

const factsOf = (view: PartnerView): Markup => markup`
<dl>
<dt>Operations</dt><dd>${modes[view.mode]}</dd>
<dt>Scopes</dt><dd>${listOf(view.scopes)}</dd>
<dt>Web pages that may ask</dt><dd>${listOf(view.allowedOrigins)}</dd>
<dt>Quota</dt><dd>${quotaOf(view)}</dd>
<dt>GraphQL</dt><dd><code>${view.url}</code></dd>
</dl>`;

const exampleText = '{ __typename }';

const anyText = (url: string): Markup => markup`
<p>None are persisted for you. Send any text:</p>
<pre tabindex="0"><code>${curlOfText(url, exampleText)}</code></pre>`;

const noOperations = ({ url, mode }: PartnerView): Markup => markup`
<h2>Operations</h2>
${mode === 'off' || mode === 'log' ? anyText(url) : markup`<p>None of yours can be asked for now. Tell us.</p>`}`;

const operationsOf = ({ url, operations, from, total, next }: PartnerView): Markup => markup`
<h2>Operations</h2>
<p>${whole(total)} persisted${from > 0 || next !== undefined ? `, from number ${whole(from + 1)} on` : ''}. Set <code>TRIPGRAPH_KEY</code> to your key to try them; <code>&lt;…&gt;</code> stands for a value of your own.</p>
${operations.map((operation) => operationSection(url, operation))}
${next === undefined ? undefined : markup`<p><a href="?from=${next}">The next ones</a></p>`}`;

const documentOf = (title: string, content: Markup): string =>
  markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`.toString();

/** The page of a partner, as HTML. */
export const partnerPage = (view: PartnerView): string =>
  documentOf(
    `${view.name}: Tripgraph`,
    markup`<h1>${view.name}</h1>
<p class="soft">What you may ask for with your key, and what you have asked for today.</p>
${factsOf(view)}
${useSection(view.today)}
${view.total === 0 ? noOperations(view) : operationsOf(view)}`,
  );

/** What everybody sees who does not have the key of the partner, whether there is such a partner or not. */
export const closedPage = (): string =>
  documentOf(
    'Partners: Tripgraph',
    markup`<h1>This page is for one partner</h1>
<p>It opens with the partner's key. A browser asks for a name and a password: the password is the key, and the name may be anything.</p>
<p>From a shell:</p>
<pre tabindex="0"><code>curl -H "authorization: Bearer $TRIPGRAPH_KEY" …/partners/&lt;name&gt;</code></pre>`,
  );
