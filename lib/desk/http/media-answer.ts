import { deskPaths } from '../desk-paths';
import type { DeskMedia } from '../media/media-items';

/** An image of the library as scripts know it; `src` is where its bytes are. */
export function mediaAnswer({ id, name, width, height, state, description, missing }: DeskMedia) {
  const src = deskPaths.image(name);
  const thumbnail = deskPaths.image(name, 320);
  return { id, name, width, height, src, thumbnail, state, description, missing };
}
