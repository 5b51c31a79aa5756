/** One text as parsers want it (`\n` line ends), with the way back to the text as it was written. */
export type Lines = {
  text: string;
  /** Where the character at this index of `text` stands in the written text. */
  written: (index: number) => number;
  /** The line end that is used most. */
  end: '\n' | '\r\n' | '\r';
};

/** Reads a text whose lines may end in `\n`, `\r\n` or `\r`, also mixed. */
export function readLines(written: string): Lines {
  const text = written.replace(/\r\n?/g, '\n');
  const pairs: number[] = [];
  const counts = { '\r\n': 0, '\r': 0, '\n': 0 };
  for (const match of written.matchAll(/\r\n|\r|\n/g)) {
    counts[match[0] as '\n']++;
    // Behind every `\r\n` the written text is one character further ahead.
    if (match[0] === '\r\n') pairs.push(match.index - pairs.length);
  }
  const end = counts['\n'] >= counts['\r\n'] + counts['\r'] ? '\n' : '\r\n';
  return {
    text,
    written: (index) => index + countBelow(pairs, index),
    end: end === '\r\n' && counts['\r'] > counts['\r\n'] ? '\r' : end,
  };
}

/** How many of the ascending numbers are smaller. */
function countBelow(numbers: number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
