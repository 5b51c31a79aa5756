import { getTranslations } from 'next-intl/server';

/** Names the drafts that nobody can open: whoever wrote one must not think that it is gone. */
export async function DamagedDrafts({ ids }: { ids: string[] }) {
  const t = await getTranslations('Desk.list');
  if (ids.length === 0) return null;

  return (
    <div role="alert" className="border-s-4 border-accent bg-tint px-4 py-3">
      <p>{t('damaged', { count: ids.length })}</p>
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {ids.map((id) => (
          <li key={id} dir="ltr">
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
