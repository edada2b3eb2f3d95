/** What the sections of a lab that trains are drawn from, and whom they tell. */
export interface TrainingContext<Settings, Session> {
  readonly settings: Settings;
  readonly session: Session;
  /** The reader changes settings. */
  readonly change: (change: Partial<Settings>) => void;
  /** Runs start from the defaults again. */
  readonly restore: () => void;
  /** Starts a run that differs from the defaults by this. */
  readonly try: (change: Partial<Settings>) => void;
  /** A table was opened or closed. */
  readonly tables: () => void;
}
