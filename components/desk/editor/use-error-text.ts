import { useTranslations } from 'next-intl';

/** What the code of a refusal says to the editor. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations('Desk.errors');

  return (code) => t(code as 'forbidden');
}
