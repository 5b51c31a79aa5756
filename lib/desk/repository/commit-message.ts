/** Who wrote, or who published. */
export type Person = { name: string; email: string };

/** `Approved-by: name <mail>` at the end of a message. */
export type Trailer = { key: 'Approved-by' | 'Story'; value: string };

const LONGEST_SUBJECT = 120;

/** One line that holds nothing but text: no line ends, control characters or bidi overrides. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, (run) => (/^[\u200c\u200d]+$/.test(run) ? run : ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A commit's message: a subject of one line, and its trailers. */
export function commitMessage(subject: string, trailers: Trailer[]): string {
  const first = [...oneLine(subject)].slice(0, LONGEST_SUBJECT).join('') || 'Update';
  const lines = trailers.map(({ key, value }) => `${key}: ${oneLine(value)}`);
  return lines.length > 0 ? `${first}\n\n${lines.join('\n')}\n` : `${first}\n`;
}

/** `Name <mail>` as Git wants it; throws if the address could break out of its brackets. */
export function identity({ name, email }: Person): string {
  if (!/^[^\s<>\p{C}]{1,254}$/u.test(email))
    throw new Error('This is no e-mail address for a commit.');
  const plain = oneLine(name).replace(/[<>]/g, '').trim() || email;
  return `${plain} <${email}>`;
}
