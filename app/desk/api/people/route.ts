import { isRole } from '@/lib/desk/accounts/permissions';
import { deskPaths } from '@/lib/desk/desk-paths';
import { flashCookie } from '@/lib/desk/http/flash';
import { formRoute, goTo, withError } from '@/lib/desk/http/form-route';
import { typedSections } from '@/lib/desk/http/typed-sections';
import { site } from '@/lib/site';
import { listSections } from '@/lib/taxonomies';

/** Invites somebody, gives another role, or closes an account. */
export const POST = formRoute(
  '/desk/api/people',
  async ({ desk, field, locale, account, headers }) => {
    const page = deskPaths.people(locale);
    if (!account) return goTo(deskPaths.signIn(locale));
    if (field('work') === 'deactivate') {
      await desk.people.deactivate(account, field('id'));
      return goTo(`${page}?done=deactivated`);
    }
    const role = field('role');
    if (!isRole(role)) return goTo(withError(page, '', 'nobody'));
    const known = (await listSections(locale)).map(({ slug }) => slug);
    const held = field('work') === 'role' && (await desk.people.findActive(field('id')))?.sections;
    const sections = typedSections(field('sections'), known, held || []);
    if (!sections) return goTo(withError(page, '', 'no-section'));
    if (field('work') === 'role') {
      await desk.people.setRole(account, field('id'), role, sections);
      return goTo(`${page}?done=role`);
    }
    const email = field('email').trim().toLowerCase();
    const key = await desk.people.invite(account, { email, role, sections });
    // The address by which the chief reaches the desk: it was compared with the host already.
    const origin = headers.get('origin') ?? site.url;
    const invitation = `${origin}${deskPaths.join(locale, key)}`;
    return goTo(page, [flashCookie({ invitation }, desk.secret, desk.isSecure)]);
  },
);
