import type { ExportSource } from './export-source.ts';
import { settingTexts } from '../state/settings.ts';
import { writeRun } from './run-json.ts';

/** The run of a lab as the text of a file that the page opens again. */
export async function recordRun({ lab, table, element, run }: ExportSource): Promise<string> {
  if (run === undefined) throw new TypeError(`The lab ${lab} has no run.`);
  const { session, images } = run;
  const { update, losses, digest } = await session.record();
  const { engineVersion, facts } = session;
  return writeRun({
    lab,
    settings: settingTexts(table, element.settings),
    engine: engineVersion,
    update,
    totalUpdates: facts?.totalUpdates ?? 0,
    losses: Array.from(losses),
    digest,
    ...(images === undefined ? {} : { images: images() }),
  });
}
