// Written by scripts/build-fonts.ts: change that file, not this one.
export const fontFiles = {
  'naskh-400': '/fonts/naskh-400.5f95d508.woff2',
  'naskh-700': '/fonts/naskh-700.002c8452.woff2',
  'naskh-latin-400': '/fonts/naskh-latin-400.0b79c23e.woff2',
  'plex-arabic-600': '/fonts/plex-arabic-600.d4a763ac.woff2',
  'plex-arabic-latin-600': '/fonts/plex-arabic-latin-600.5b283cd7.woff2',
  'plex-600': '/fonts/plex-600.ec13ed6e.woff2',
  'serif-400': '/fonts/serif-400.bb01ddce.woff2',
  'serif-700': '/fonts/serif-700.dcae1d22.woff2',
} as const;
