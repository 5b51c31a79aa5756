/** Words that YAML of any version takes for something other than text. */
const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/;

/** A slug as a YAML string: `2011`, `null` and `2011-05-06` would be none by themselves. */
export function yamlSlug(slug: string): string {
  return /^[a-z][a-z0-9-]*$/.test(slug) && !WORDS.test(slug) ? slug : `'${slug}'`;
}
