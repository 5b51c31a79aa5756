import { Fragment } from 'react';
import { BidiText } from '@/components/text/bidi-text';
import type { TextRun } from '@/lib/search/mark-hits';

/** A text with what was looked for marked in it. */
export function MarkedText({ runs }: { runs: TextRun[] }) {
  let place = 0;
  return runs.map(({ text, isHit }) => {
    const key = place;
    place += text.length;
    const Run = isHit ? 'mark' : Fragment;
    return (
      <Run key={key}>
        <BidiText>{text}</BidiText>
      </Run>
    );
  });
}
