const addresses = new Map<string, string>();

/** A Blob address under which a script can be run as a worker; one for each script, kept. */
export function scriptAddress(script: string): string {
  const known = addresses.get(script);
  if (known !== undefined) return known;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  addresses.set(script, address);
  return address;
}
