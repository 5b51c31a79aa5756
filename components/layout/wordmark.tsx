import { wordmark } from '@/lib/wordmark';

const { width, height, letters } = wordmark;

/** The name of the newspaper as a drawing. */
export function Wordmark({ className }: { className: string }) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={className}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={letters} />
    </svg>
  );
}
