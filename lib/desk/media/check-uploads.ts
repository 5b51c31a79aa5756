import type { Mention } from '@/lib/content/body-mentions';
import type { Problem } from '@/lib/content/problems';
import { missingParts, readDescription, recordErrors } from './description';
import type { Upload } from './uploads';

/** What keeps the new images that a text shows from becoming public with it, at the lines that show them. */
export function checkUploads(file: string, mentions: Mention[], uploads: Upload[]): Problem[] {
  return uploads.flatMap(({ id, name, record }) => {
    const line = mentions.find((own) => own.kind === 'image' && own.id === name)?.line ?? 1;
    const missing = missingParts(readDescription(record)).map(
      (part): Problem => ({ file, line, code: `upload-without-${part}`, args: { src: name } }),
    );
    // A part that is not there is told above, by the image's name.
    const others = recordErrors(id, record).filter(({ code }) => code !== 'missing-field');
    return [...missing, ...others];
  });
}
