import { getTranslations } from 'next-intl/server';
import { type Role, roles } from '@/lib/desk/accounts/permissions';

type Props = { id: string; label: string; value?: Role; isLabelHidden?: boolean };

/** What somebody is in the newsroom. */
export async function RoleSelect({ id, label, value = 'writer', isLabelHidden }: Props) {
  const t = await getTranslations('Desk.roles');

  return (
    <div className="grid gap-1">
      <label
        htmlFor={id}
        className={isLabelHidden ? 'sr-only' : 'font-headline text-base font-semibold'}
      >
        {label}
      </label>
      <select
        id={id}
        name="role"
        defaultValue={value}
        className="border border-muted bg-paper px-3 py-2 text-base text-ink"
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(role)}
          </option>
        ))}
      </select>
    </div>
  );
}
