/**
 * The width of a long text in our face, as a share of its width in a font of the reader's device,
 * measured in Chromium (bench/font-fallbacks.mjs prints these numbers). Fonts that could not be
 * measured (Geeza Pro, Segoe UI) are not named here: the browser's own choice is used for them.
 */
type Fallback = { family: string; local: string[]; width: number };
type Metrics = { ascent: number; descent: number; fallbacks: Fallback[] };

const families: Metrics[] = [
  {
    // Noto Naskh Arabic
    ascent: 1.069,
    descent: 0.634,
    fallbacks: [
      {
        family: 'Naskh Noto',
        local: ['Noto Naskh Arabic', 'NotoNaskhArabic-Regular'],
        width: 1.002,
      },
      {
        family: 'Naskh Noto Sans',
        local: ['Noto Sans Arabic', 'NotoSansArabic-Regular'],
        width: 0.9027,
      },
      { family: 'Naskh DejaVu', local: ['DejaVu Sans'], width: 0.84 },
    ],
  },
  {
    // IBM Plex Sans Arabic SemiBold
    ascent: 1.085,
    descent: 0.415,
    fallbacks: [
      {
        family: 'Plex Arabic Noto',
        local: ['Noto Sans Arabic Bold', 'NotoSansArabic-Bold'],
        width: 0.884,
      },
      {
        family: 'Plex Arabic DejaVu',
        local: ['DejaVu Sans Bold'],
        width: 0.7576,
      },
    ],
  },
  {
    // IBM Plex Sans SemiBold; Liberation has the widths of Arial and Times New Roman.
    ascent: 1.025,
    descent: 0.275,
    fallbacks: [
      {
        family: 'Plex Arial',
        local: ['Arial Bold', 'Liberation Sans Bold'],
        width: 0.9703,
      },
      { family: 'Plex DejaVu', local: ['DejaVu Sans Bold'], width: 0.8134 },
    ],
  },
  {
    // Source Serif 4
    ascent: 0.918,
    descent: 0.335,
    fallbacks: [
      {
        family: 'Serif Times',
        local: ['Times New Roman', 'Liberation Serif'],
        width: 1,
      },
      { family: 'Serif DejaVu', local: ['DejaVu Serif'], width: 0.7836 },
    ],
  },
];

/** `@font-face` rules that give fonts of the reader's device the proportions of ours. */
export function fallbackFaces(): string[] {
  return families.flatMap(({ ascent, descent, fallbacks }) =>
    fallbacks.map(({ family, local, width }) => {
      const sources = local.map((name) => `local("${name}")`).join(', ');
      const percent = (value: number) => `${Math.round(value * 10_000) / 100}%`;
      return [
        '@font-face {',
        `  font-family: "${family}";`,
        `  src: ${sources};`,
        `  size-adjust: ${percent(width)};`,
        `  ascent-override: ${percent(ascent / width)};`,
        `  descent-override: ${percent(descent / width)};`,
        '  line-gap-override: 0%;',
        '}',
      ].join('\n');
    }),
  );
}
