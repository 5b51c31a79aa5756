/** Facts about this site that are the same in every language. */
export const site = {
  /** Absolute, without a slash at the end; set MIDAD_URL when the site has a name. */
  url: (process.env.MIDAD_URL ?? 'http://localhost:3000').replace(/\/+$/, ''),
  foundedYear: 2025,
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  /** Whom to tell about a hole in the site: `mailto:` or `https:`. */
  securityContact: process.env.MIDAD_SECURITY_CONTACT ?? 'mailto:editor@midad.example',
  repository: 'https://github.com/midad/midad',
} as const;

export function absoluteUrl(path: string): string {
  return `${site.url}${encodeURI(path)}`;
}
