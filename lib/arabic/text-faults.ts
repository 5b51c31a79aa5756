import { ARABIC_LETTER, ARABIC_MARK, hasArabic } from './letters';

/** A fault in a piece of text: `index` is the offset of its first UTF-16 unit. */
export type TextFault = { index: number; code: TextFaultCode; args: Record<string, string> };

type TextFaultCode =
  | 'control-character'
  | 'bidi-control'
  | 'presentation-form'
  | 'not-nfc'
  | 'latin-punctuation'
  | 'straight-quote'
  | 'persian-letter'
  | 'stray-tatweel'
  | 'percent-space'
  | 'space-before-mark'
  | 'double-dot';

type Rule = {
  code: TextFaultCode;
  pattern: RegExp;
  args?: (match: string) => Record<string, string>;
  /** What should stand there, where there is only one right way; undefined: it stays. */
  fix?: (match: string) => string | undefined;
};

const ARABIC = `${ARABIC_LETTER}${ARABIC_MARK}*`;
const LATIN_TO_ARABIC: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };
const PERSIAN_TO_ARABIC: Record<string, string> = { ی: 'ي أو ى', ک: 'ك', ہ: 'ه' };

const codePoint = (match: string) => ({
  character: `U+${match.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
});
const last = (match: string) => match.slice(-1);

const rulesForAnyText: Rule[] = [
  {
    code: 'control-character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g,
    args: codePoint,
    fix: () => '',
  },
  { code: 'bidi-control', pattern: /[\u202a-\u202e]/g, args: codePoint, fix: () => '' },
  {
    // Letters only: the honorific ﷺ, the rial sign and the ornate brackets are real characters.
    code: 'presentation-form',
    pattern: /[\ufb50-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]/g,
    args: (match) => ({ character: match, replacement: match.normalize('NFKC') }),
    fix: (match) => match.normalize('NFKC'),
  },
];

const rulesForArabic: Rule[] = [
  {
    code: 'latin-punctuation',
    pattern: new RegExp(`${ARABIC}[,;?]`, 'gu'),
    args: (match) => ({ character: last(match), replacement: LATIN_TO_ARABIC[last(match)] ?? '' }),
    fix: (match) => match.slice(0, -1) + (LATIN_TO_ARABIC[last(match)] ?? last(match)),
  },
  { code: 'straight-quote', pattern: new RegExp(`"(?=${ARABIC_LETTER})|(?<=${ARABIC})"`, 'gu') },
  {
    code: 'persian-letter',
    pattern: /[یکہ]/gu,
    args: (match) => ({ character: match, replacement: PERSIAN_TO_ARABIC[match] ?? '' }),
    // The Persian yeh may stand for two letters.
    fix: (match) => (match === 'ی' ? undefined : PERSIAN_TO_ARABIC[match]),
  },
  {
    code: 'stray-tatweel',
    pattern: new RegExp(
      `(?<!(?<![\\p{L}])(?:[بكلفو]|[وف][بكل]))(?<!(?<!\\p{L})ه)ـ|ـ(?=${ARABIC_LETTER})`,
      'gu',
    ),
    fix: () => '',
  },
  {
    code: 'percent-space',
    pattern: /\d\s+[%٪]/gu,
    fix: (match) => match.replace(/\s+/, ''),
  },
  {
    code: 'space-before-mark',
    pattern: /[^\S\n]+[،؛؟:](?!\S*[)\]])/gu,
    args: (match) => ({ character: last(match) }),
    fix: (match) => match.trimStart(),
  },
  { code: 'double-dot', pattern: /(?<!\.)\.\.(?!\.)/g },
];

/** Faults that are wrong in any language, over the whole source of a document. */
export function textFaults(text: string): TextFault[] {
  const composed = text.normalize('NFC');
  const decomposed: TextFault[] =
    composed === text
      ? []
      : [{ index: firstDifference(text, composed), code: 'not-nfc', args: {} }];
  return [...faultsOf(rulesForAnyText, text), ...decomposed];
}

/** Faults of Arabic typing in one piece of visible text. Never changes the text. */
export function arabicFaults(text: string): TextFault[] {
  return hasArabic(text) ? faultsOf(rulesForArabic, text) : [];
}

/** A text without the faults of one kind, where they can be mended in one right way; else undefined. */
export function fixFault(code: string, text: string): string | undefined {
  if (code === 'straight-quote') return withGuillemets(text);
  const rule = [...rulesForAnyText, ...rulesForArabic].find((own) => own.code === code);
  if (!rule?.fix) return undefined;
  return text.replace(rule.pattern, (match) => rule.fix?.(match) ?? match);
}

/** Quotes in pairs become «…»; an odd one is for people to see. */
function withGuillemets(text: string): string | undefined {
  if ((text.match(/"/g)?.length ?? 0) % 2 !== 0) return undefined;
  return text.replace(/"([^"]*)"/g, '«$1»');
}

/** Whether one document shows both 2025 and ٢٠٢٥. */
export function mixesDigits(text: string): boolean {
  return /[٠-٩]/.test(text) && /[0-9]/.test(text);
}

function faultsOf(rules: Rule[], text: string): TextFault[] {
  return rules
    .flatMap((rule) =>
      [...text.matchAll(rule.pattern)].map((match) => ({
        index: match.index,
        code: rule.code,
        args: { near: near(text, match.index), ...rule.args?.(match[0]) },
      })),
    )
    .sort((a, b) => a.index - b.index);
}

function near(text: string, index: number): string {
  return text.slice(Math.max(0, index - 12), index + 12).replace(/\s+/g, ' ');
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index++;
  return index;
}
