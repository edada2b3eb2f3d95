/** `cross-entropy` as a name in a script. */
export function camelCase(name: string): string;
/** The names of all labs; throws with all that is missing in their folders. */
export function labFolders(folder?: string): string[];
