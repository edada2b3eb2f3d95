import type { TableContent } from '../../charts/data-table.ts';
import type { ExportSource } from '../export-source.ts';
import { writeCsv } from '../csv.ts';
import { writeNpz } from '../npz.ts';
import { settingTexts } from '../../state/settings.ts';
import { recordRun } from '../record-run.ts';
import { writeSafetensors } from '../safetensors.ts';
import type { Picture } from './collect.ts';
import { csvText, fileName } from './download.ts';
import { t } from './messages.ts';
import { tableRows, writeTables } from './tables.ts';

/** A file that can be had, made when it is asked for. */
export interface Offer {
  /** What it is of; offers of one thing stand in one row. */
  readonly name: string;
  readonly why?: string;
  readonly format: string;
  make(): Promise<{ readonly file: string; readonly content: BlobPart; readonly type: string }>;
}

const pythonType = 'text/x-python;charset=utf-8';
const csvType = 'text/csv;charset=utf-8';

export function pictureFiles({ lab }: ExportSource, pictures: readonly Picture[]): Offer[][] {
  return pictures.map(({ name, file, png, svg, plot }) => [
    {
      name,
      format: 'PNG',
      make: async () => ({
        file: fileName(lab, file, 'png'),
        content: await png(),
        type: 'image/png',
      }),
    },
    ...(svg === undefined
      ? []
      : [
          {
            name,
            format: 'SVG',
            make: async () => ({
              file: fileName(lab, file, 'svg'),
              content: await svg(),
              type: 'image/svg+xml',
            }),
          },
        ]),
    ...(plot === undefined
      ? []
      : [
          {
            name,
            format: 'matplotlib',
            make: async () => ({
              file: fileName(lab, file, 'py'),
              content: await plot(),
              type: pythonType,
            }),
          },
        ]),
  ]);
}

export function numberFiles(source: ExportSource, tables: readonly TableContent[]): Offer[][] {
  const { lab, table, element, run } = source;
  const rows: Offer[][] = [];
  if (run !== undefined)
    rows.push([
      {
        name: t('numbers.run'),
        why: t('numbers.run.why'),
        format: 'CSV',
        make: () =>
          Promise.resolve({
            file: fileName(lab, runName(source), 'csv'),
            content: csvText(writeCsv(run.rows())),
            type: csvType,
          }),
      },
      {
        name: t('numbers.run'),
        format: 'JSON',
        make: async () => ({
          file: fileName(lab, runName(source), 'json'),
          content: await recordRun(source),
          type: 'application/json',
        }),
      },
    ]);
  tables.forEach((content, index) =>
    rows.push([
      {
        name: content.caption,
        format: 'CSV',
        make: () =>
          Promise.resolve({
            file: fileName(lab, `table-${index + 1}`, 'csv'),
            content: csvText(writeCsv(tableRows(content))),
            type: csvType,
          }),
      },
    ]),
  );
  if (tables.length > 0)
    rows.push([
      {
        name: t('numbers.all'),
        format: 'JSON',
        make: () => {
          const settings = settingTexts(table, element.settings);
          const content = writeTables({ lab, settings, version: __VERSION__ }, tables);
          return Promise.resolve({
            file: fileName(lab, 'tables', 'json'),
            content,
            type: 'application/json',
          });
        },
      },
    ]);
  return rows;
}

/** `seed-7-update-184`. */
function runName({ element, run }: ExportSource): string {
  return `seed-${String(element.settings['seed'])}-update-${run?.session.update ?? 0}`;
}

export function weightFiles(source: ExportSource): Offer[][] {
  const { lab, run } = source;
  if (run === undefined) return [];
  const name = t('weights.names');
  const file = (extension: string): string =>
    fileName(lab, `weights-${runName(source)}`, extension);
  return [
    [
      {
        name,
        why: t('weights.why'),
        format: 'safetensors',
        make: async () => {
          const { weights } = await run.session.weights();
          const about = { engine: run.session.engineVersion, update: String(run.session.update) };
          return {
            file: file('safetensors'),
            content: writeSafetensors(weights, about),
            type: 'application/octet-stream',
          };
        },
      },
      {
        name,
        format: 'npz',
        make: async () => ({
          file: file('npz'),
          content: await writeNpz((await run.session.weights()).weights),
          type: 'application/octet-stream',
        }),
      },
    ],
  ];
}

/** The computation in PyTorch, in plain Python and in the engine's C++. */
export function scriptFiles({ lab, script, ways }: ExportSource): Offer[][] {
  const one = (
    name: string,
    format: string,
    file: string,
    type: string,
    content: () => Promise<string>,
  ): Offer[] => [
    {
      name,
      format,
      make: async () => ({ file, content: `${(await content()).trimEnd()}\n`, type }),
    },
  ];
  const { python, cpp } = ways ?? {};
  const pytorch = fileName(lab, '', 'py');
  const rows = [one(t('script.why'), '.py', pytorch, pythonType, () => Promise.resolve(script()))];
  if (python !== undefined)
    rows.push(one(t('script.python'), '.py', fileName(lab, 'plain', 'py'), pythonType, python));
  if (cpp !== undefined)
    rows.push(
      one(t('script.cpp'), '.cpp', fileName(lab, '', 'cpp'), 'text/x-c++;charset=utf-8', async () =>
        (await cpp()).map(({ file, code }) => `// ${file}\n\n${code}\n`).join('\n'),
      ),
    );
  return rows;
}

/** The computation step by step, to be pasted where Markdown and LaTeX are read. */
export function walkFile({ lab }: ExportSource, walk: () => Promise<string>): Offer[][] {
  return [
    [
      {
        name: t('walk.why'),
        format: '.md',
        make: async () => ({
          file: fileName(lab, '', 'md'),
          content: await walk(),
          type: 'text/markdown;charset=utf-8',
        }),
      },
    ],
  ];
}
