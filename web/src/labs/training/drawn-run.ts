/** All that the pictures of a run are drawn from, or before there is one of what it will be. */
export interface DrawnRun<Facts, History, Settings> {
  readonly facts: Facts;
  readonly history: History;
  readonly settings: Settings;
  readonly update: number;
}
