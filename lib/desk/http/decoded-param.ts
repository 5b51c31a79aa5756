/** A part of an address as it was before the browser encoded it; empty if it cannot have been that. */
export function decodedParam(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return '';
    throw error;
  }
}
