import type { Plugin } from 'vite';

/** The faces of KaTeX that our formulas use, with a margin; the others are script, Fraktur and the like. */
export const formulaFaces: readonly string[] = [
  'KaTeX_Main-Regular',
  'KaTeX_Main-Italic',
  'KaTeX_Main-Bold',
  'KaTeX_Math-Italic',
  'KaTeX_Size1-Regular',
  'KaTeX_Size2-Regular',
  'KaTeX_Size3-Regular',
  'KaTeX_Size4-Regular',
  'KaTeX_AMS-Regular',
];

/** The faces that a style sheet declares, without those of KaTeX that no formula uses; as woff2 alone. */
export function keptFaces(sheet: string): readonly string[] {
  return (sheet.match(/@font-face\s*\{[^}]*\}/g) ?? []).flatMap(keptFace);
}

function keptFace(face: string): readonly string[] {
  const ofKatex = face.includes('KaTeX_');
  if (ofKatex && !formulaFaces.some((name) => face.includes(`/${name}.woff2`))) return [];
  return [face.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, '')];
}

/** KaTeX's measures of its letters, a table for each face, without those of faces that no formula uses. */
export function keptMetrics(katex: string): string {
  return katex.replace(/^ {2}"(\w+-[A-Z]\w+)": \{[^{}]*\},?\n/gm, (metrics, face: string) =>
    formulaFaces.includes(`KaTeX_${face}`) ? metrics : '',
  );
}

/**
 * Parts KaTeX's style sheet in two. The rules are imported `?inline` and adopted by the formulas; for
 * the document there are only `formulaFaces`, as woff2 alone, which every browser that runs the
 * engine reads.
 */
export const formulaFonts: Plugin = {
  name: 'surprisal:formula-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('katex.mjs')) return keptMetrics(code);
    if (!id.includes('katex.min.css')) return null;
    if (id.includes('inline')) return code.replace(/@font-face\s*\{[^}]*\}/g, '');
    return keptFaces(code).join('\n');
  },
};
