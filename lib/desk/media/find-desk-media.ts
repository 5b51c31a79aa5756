import { openDesk } from '../open-desk';
import type { OpenedMedia } from './media-items';

/** The image of a key such as `coffee` or `coffee@50x40`, public or pending; undefined if there is none. */
export async function findDeskMedia(key: string): Promise<OpenedMedia | undefined> {
  return (await (await openDesk()).media()).find(key);
}
