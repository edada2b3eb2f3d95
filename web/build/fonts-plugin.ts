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

/**
 * Leaves `formulaFaces` in KaTeX's style sheet, as woff2 alone, which every browser that runs the
 * engine reads. What is imported `?inline` is adopted by components, and needs no faces at all.
 */
export const formulaFonts: Plugin = {
  name: 'surprisal:formula-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return null;
    const adopted = id.includes('inline');
    return code.replace(/@font-face\s*\{[^}]*\}/g, (face) =>
      adopted ? '' : keptFace(face).join(''),
    );
  },
};
