/** One event as a line: JSON for machines when MIDAD_LOG is `json`, words for people otherwise. */
export function log(
  level: 'info' | 'warn' | 'error',
  event: string,
  facts: Record<string, unknown> = {},
): void {
  const line =
    process.env.MIDAD_LOG === 'json'
      ? JSON.stringify({ time: new Date().toISOString(), level, event, ...facts })
      : [event, ...Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`)].join(
          ' ',
        );
  (level === 'error' ? console.error : console.log)(line);
}
