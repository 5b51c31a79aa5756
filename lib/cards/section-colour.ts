/** Deep enough for white letters on them, and for themselves as a mark on paper. */
const COLOURS = [
  '#8a2a12',
  '#11507a',
  '#2f5d3a',
  '#5b3a82',
  '#8c1f4b',
  '#7a4a0c',
  '#0f5f63',
  '#3c4a5c',
  '#6b1d1d',
] as const;

/** The colour of a section, by its place in the navigation; the newspaper's own without one. */
export function sectionColour(order = 0): string {
  const { length } = COLOURS;
  return COLOURS[((Math.trunc(order) % length) + length) % length] ?? COLOURS[0];
}
