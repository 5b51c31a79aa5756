import { BidiText } from '@/components/text/bidi-text';
import type { BodyPart } from '@/lib/versions/diff-blocks';
import { MarkedWords } from './marked-words';
import './history.css';

/** One part of a story, such as its headline, with what a version changed in it. */
export function VersionPart({ title, parts }: { title: string; parts: BodyPart[] }) {
  return (
    <div className="version-part">
      <h4>{title}</h4>
      {keyed(parts).map(({ key, part }) =>
        part.kind === 'changed' ? (
          <MarkedWords key={key} runs={part.runs} />
        ) : (
          keyed(part.blocks).map((block) => (
            <p key={`${key} ${block.key}`} className="version-same">
              <BidiText>{block.part}</BidiText>
            </p>
          ))
        ),
      )}
    </div>
  );
}

/** Parts of a text may be alike: their place tells them apart. */
function keyed<Part>(parts: Part[]): { key: number; part: Part }[] {
  return parts.map((part, key) => ({ key, part }));
}
