/** A code as it was typed, with spaces and in Arabic digits perhaps, as machines compare it. */
export function typedCode(typed: string): string {
  return typed
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Cf}]/gu, '');
}
