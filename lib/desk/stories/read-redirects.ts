import { readWorking } from '../repository/working-files';

/** The text of `redirects.yaml` as it lies in the content folder; empty if there is none. */
export async function readRedirects(contentDir: string): Promise<string> {
  return (await readWorking(contentDir, 'redirects.yaml'))?.toString('utf8') ?? '';
}
