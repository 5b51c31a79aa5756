import { fixFault } from '@/lib/arabic/text-faults';
import type { Problem } from '@/lib/content/problems';

/** The text with one fault mended, where only one way to mend it is right; else undefined. */
export function fixProblem(text: string, { code, line }: Problem): string | undefined {
  const lines = text.split('\n');
  const own = lines[line - 1];
  if (own === undefined) return undefined;
  // The quotes of an attribute or a YAML value are not the writer's.
  if (code === 'straight-quote' && (/[<>]/.test(own) || line <= endOfFrontMatter(lines)))
    return undefined;
  const mended = code === 'not-nfc' ? own.normalize('NFC') : fixFault(code, own);
  if (mended === undefined || mended === own) return undefined;
  return lines.with(line - 1, mended).join('\n');
}

function endOfFrontMatter(lines: string[]): number {
  return lines.findIndex((own, index) => index > 0 && own.trimEnd() === '---') + 1;
}
