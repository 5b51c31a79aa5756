import { KeyPointsBox } from '@/components/mdx/key-points-box';
import { BidiText } from '@/components/text/bidi-text';

export function KeyPoints({ points }: { points: string[] }) {
  return (
    <div className="story-body">
      <KeyPointsBox>
        <ul>
          {points.map((point) => (
            <li key={point}>
              <BidiText>{point}</BidiText>
            </li>
          ))}
        </ul>
      </KeyPointsBox>
    </div>
  );
}
