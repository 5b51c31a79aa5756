import { getTranslations } from 'next-intl/server';
import { type Role, roles } from '@/lib/desk/accounts/permissions';
import { Choice } from './choice';

type Props = { id: string; label: string; value?: Role; isLabelHidden?: boolean };

/** What somebody is in the newsroom. */
export async function RoleSelect({ value = 'writer', ...others }: Props) {
  const t = await getTranslations('Desk.roles');
  const options = roles.map((role) => ({ value: role, label: t(role) }));
  return <Choice {...others} name="role" value={value} options={options} />;
}
