/** The most that an address can have (RFC 5321). */
export const LONGEST_ADDRESS = 254;

const ADDRESS = /^[\p{L}\p{M}\p{N}._%+'-]{1,64}@[\p{L}\p{M}\p{N}.-]{1,189}$/u;
/** No line ends or control characters, no brackets of an address, and nothing that turns the text around. */
const NAME =
  /^[^<>\p{Cc}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,100}$/u;

/** Whether a text can be an e-mail address; no character of it means anything to a shell or to a header. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** Whether a text can be the name of an account. */
export function isPersonName(text: string): boolean {
  return NAME.test(text);
}
