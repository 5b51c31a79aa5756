import { describe, expect, it } from 'vitest';
import { type Posting, packPostings, postingNumber, unpackPostings } from './packed-postings';

function again(postings: Posting[]): Posting[] {
  const found: Posting[] = [];
  unpackPostings(...packPostings(postings.map(postingNumber)), (own) => found.push(own));
  return found;
}

describe('packed postings', () => {
  it('come out as they went in, by their stories, however far apart', () => {
    const stories = [0, 1, 32, 64, 1087, 1088, 2112, 40_000, 2_000_000];
    const postings = stories.map((story, at) => ({ story, own: at % 8, behind: (at + 3) % 8 }));
    expect(again(postings.toReversed())).toEqual(postings);
    expect(again([])).toEqual([]);
  });

  it('are one for a story that comes with either of its weights', () => {
    const [own, behind] = [
      { story: 0, own: 7, behind: 0 },
      { story: 0, own: 0, behind: 5 },
    ];
    expect(again([behind, own])).toEqual([{ story: 0, own: 7, behind: 5 }]);
  });

  it('take two letters for a story near the one before it', () => {
    const near = Array.from({ length: 100 }, (_, at) => ({ story: at * 31, own: 1, behind: 0 }));
    expect(packPostings(near.map(postingNumber)).join('')).toHaveLength(200);
  });
});
