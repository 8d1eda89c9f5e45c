/** Which parts beside the core a client asks for. They are variables of the operations, too. */
export type Capabilities = { readonly pricing: boolean; readonly content: boolean };

/** What this API can do beside the core, as GET /octo/capabilities lists it. */
export const supportedCapabilities = [
  { id: 'octo/pricing', revision: 1, required: false, dependencies: [] },
  { id: 'octo/content', revision: 1, required: false, dependencies: [] },
] as const;

/** Reads the header Octo-Capabilities; what is not known is left out of the answer, as the standard has it. */
export const readCapabilities = (header: string | undefined): Capabilities => {
  const asked = new Set((header ?? '').split(',').map((id) => id.trim()));
  return { pricing: asked.has('octo/pricing'), content: asked.has('octo/content') };
};

/** The header Octo-Capabilities of an answer: what was asked for and is in it. */
export const writeCapabilities = ({ pricing, content }: Capabilities): string =>
  [...(pricing ? ['octo/pricing'] : []), ...(content ? ['octo/content'] : [])].join(', ');
