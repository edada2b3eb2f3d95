/** A work of others that ships, and what its authors allow. */
export interface Licence {
  readonly name: string;
  /** Empty where the machine that builds decides. */
  readonly version: string;
  /** SPDX identifier. */
  readonly license: string;
  /** Where its source is. */
  readonly source: string;
  readonly text: string;
}
