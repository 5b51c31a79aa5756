import { MOST, type OpenEngine } from '../engine';
import { installedEngine } from './installed';

type MiniSearchOf = new (options: {
  idField: string;
  fields: string[];
}) => {
  addAll: (documents: object[]) => void;
  search: (query: string) => { id: string }[];
};

/** MiniSearch with its defaults. */
export const openMiniSearch: OpenEngine = async ({ stories }, folder) => {
  const { default: MiniSearch } = await installedEngine<{ default: MiniSearchOf }>(
    folder,
    'minisearch',
    'dist/es/index.js',
  );
  const index = new MiniSearch({ idField: 'slug', fields: ['title', 'summary', 'body'] });
  index.addAll(stories.map((story) => ({ ...story, body: story.body.join('\n') })));
  return {
    name: 'MiniSearch',
    search: async (query) =>
      index
        .search(query)
        .slice(0, MOST)
        .map(({ id }) => id),
    close: async () => {},
  };
};
