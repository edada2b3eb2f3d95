interface Policy {
  createScriptURL(address: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

let policy: Policy | undefined;

/** Worker addresses pass through the one Trusted Types policy that the page allows. */
export function trustedWorkerUrl(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (factory === undefined) return address;
  policy ??= factory.createPolicy('surprisal', {
    createScriptURL: (asked) => {
      const url = new URL(asked, document.baseURI);
      if (url.protocol !== 'blob:' && url.origin !== location.origin)
        throw new TypeError(`A worker from ${url.origin} is not allowed.`);
      return url.href;
    },
  });
  return policy.createScriptURL(address) as string;
}
