/**
 * Cuts the site's fonts from their full OFL sources and writes `public/fonts/`, `app/fonts.css`,
 * `lib/font-files.ts` and the face of the share cards. Run it after changing a face; its results are committed.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { digitFont } from './digit-font';
import { fallbackFaces } from './font-fallbacks';

/** Share cards are drawn with one face for both languages: TrueType, since Pango reads no woff. */
const CARD_FONT = 'lib/cards/plex-arabic-600.ttf';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const DIGITS = '0123456789٠١٢٣٤٥٦٧٨٩';
const MARKS = ' \u00a0.,:;!?…-–—−_/\\|()[]{}<>«»‹›“”‘’\'"،؛؟٪٫٬%+×÷=±·•*&@#$€£¥§©°^~`↩';
const BIDI = '\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069';
const ARABIC = `${range(0x621, 0x63a)}ـ${range(0x641, 0x655)}ٰٱپچژڤگ﴾﴿ﷺ${DIGITS}${MARKS}${BIDI}`;
const LATIN_LETTERS = `${range(0x41, 0x5a) + range(0x61, 0x7a)}ÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖÙÚÛÜàáâäçèéêëíîïñóôöùúûüāīūʿʾ`;
const LATIN = `${LATIN_LETTERS}${'0123456789'}${MARKS}`;

const CARD = `${range(0x20, 0x17f)}${range(0x600, 0x6ff)}${LATIN_LETTERS}${MARKS}${BIDI}ﷺ﴾﴿`;

const ARABIC_RANGE =
  'U+20-40,U+5B-60,U+7B-BF,U+D7,U+F7,U+600-6FF,U+200C-2069,U+20AC,U+2190-22FF,U+FB50-FDFF';
const LETTERS_RANGE = 'U+41-5A,U+61-7A,U+C0-D6,U+D8-F6,U+F8-24F,U+2BE-2BF';
const LATIN_RANGE = 'U+20-24F,U+2BE-2BF,U+2010-2069,U+20AC,U+2190-22FF';

const naskh = (weight: string) =>
  `@expo-google-fonts/noto-naskh-arabic/${weight}/NotoNaskhArabic_${weight}.ttf`;
const plexArabic =
  '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf';
const plex = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2';
const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

type Face = {
  file: string;
  family: string;
  weight: number;
  source: string;
  text: string;
  range: string;
  axes?: { wght: number };
};

const faces: Face[] = [
  {
    file: 'naskh-400',
    family: 'Naskh',
    weight: 400,
    source: naskh('400Regular'),
    text: ARABIC,
    range: ARABIC_RANGE,
  },
  {
    file: 'naskh-700',
    family: 'Naskh',
    weight: 700,
    source: naskh('700Bold'),
    text: ARABIC,
    range: ARABIC_RANGE,
  },
  {
    file: 'naskh-latin-400',
    family: 'Naskh',
    weight: 400,
    source: naskh('400Regular'),
    text: LATIN_LETTERS,
    range: LETTERS_RANGE,
  },
  {
    file: 'plex-arabic-600',
    family: 'Plex Arabic',
    weight: 600,
    source: plexArabic,
    text: ARABIC,
    range: ARABIC_RANGE,
  },
  {
    file: 'plex-arabic-latin-600',
    family: 'Plex Arabic',
    weight: 600,
    source: plexArabic,
    text: LATIN_LETTERS,
    range: LETTERS_RANGE,
  },
  { file: 'plex-600', family: 'Plex', weight: 600, source: plex, text: LATIN, range: LATIN_RANGE },
  {
    file: 'serif-400',
    family: 'Source Serif',
    weight: 400,
    source: serif,
    text: LATIN,
    range: LATIN_RANGE,
    axes: { wght: 400 },
  },
  {
    file: 'serif-700',
    family: 'Source Serif',
    weight: 700,
    source: serif,
    text: LATIN,
    range: LATIN_RANGE,
    axes: { wght: 700 },
  },
];

/** Digits for readers who want ٠ to ٩: asked for only then, and shown as soon as they are there. */
const digitFaces = [
  { file: 'naskh-digits', family: 'Naskh Digits', source: naskh('400Regular') },
  { file: 'plex-digits', family: 'Plex Digits', source: plexArabic },
];

const licences = {
  'OFL-noto-naskh-arabic.txt': '@expo-google-fonts/noto-naskh-arabic/LICENSE_FONT',
  'OFL-ibm-plex.txt': '@fontsource/ibm-plex-sans/LICENSE',
  'OFL-source-serif-4.txt': '@fontsource-variable/source-serif-4/LICENSE',
};

await rm('public/fonts', { recursive: true, force: true });
await mkdir('public/fonts', { recursive: true });
const names: Record<string, string> = {};
const rules: string[] = [];
for (const { file, family, weight, source, text, range: unicodeRange, axes } of faces) {
  const original = await readFile(`node_modules/${source}`);
  const cut = await subsetFont(original, text, { targetFormat: 'woff2', variationAxes: axes });
  const name = `${file}.${createHash('sha256').update(cut).digest('hex').slice(0, 8)}.woff2`;
  await writeFile(`public/fonts/${name}`, cut);
  names[file] = `/fonts/${name}`;
  rules.push(
    `@font-face {\n  font-family: "${family}";\n  font-weight: ${weight};\n  font-display: optional;\n  src: url("/fonts/${name}") format("woff2");\n  unicode-range: ${unicodeRange};\n}`,
  );
  console.log(name, cut.length);
}
for (const { file, family, source } of digitFaces) {
  const cut = await digitFont(await readFile(`node_modules/${source}`));
  const name = `${file}.${createHash('sha256').update(cut).digest('hex').slice(0, 8)}.woff2`;
  await writeFile(`public/fonts/${name}`, cut);
  rules.push(
    `@font-face {\n  font-family: "${family}";\n  font-display: swap;\n  src: url("/fonts/${name}") format("woff2");\n  unicode-range: U+30-39;\n}`,
  );
  console.log(name, cut.length);
}
for (const [name, source] of Object.entries(licences)) {
  await copyFile(`node_modules/${source}`, `public/fonts/${name}`);
}
await writeFile(
  CARD_FONT,
  await subsetFont(await readFile(`node_modules/${plexArabic}`), CARD, {
    targetFormat: 'truetype',
  }),
);
const note = '/* Written by scripts/build-fonts.ts: change that file, not this one. */';
await writeFile('app/fonts.css', `${note}\n${[...rules, ...fallbackFaces()].join('\n')}\n`);
const lines = Object.entries(names).map(([file, path]) => `  '${file}': '${path}',`);
await writeFile(
  'lib/font-files.ts',
  `// Written by scripts/build-fonts.ts: change that file, not this one.\nexport const fontFiles = {\n${lines.join('\n')}\n} as const;\n`,
);
