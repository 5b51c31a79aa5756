import type { DeskDatabase } from '../database/open-database';
import { type Account, accountOf, passwordLength, signatureOf } from './account';
import { Audit } from './audit';
import type { Auth } from './create-auth';
import { Invitations } from './invitations';
import type { Person, Role } from './permissions';
import { RefusedError } from './refusal';
import { isAddress, isPersonName, LONGEST_ADDRESS } from './typed-rules';

/** The people of the newsroom: who they are, what they may do, and how they come and go. */
export class People {
  readonly invitations: Invitations;
  readonly audit: Audit;

  constructor(
    private readonly database: DeskDatabase,
    private readonly auth: Auth,
  ) {
    this.invitations = new Invitations(database);
    this.audit = new Audit(database);
  }

  /** The secret of the first chief's link while the newsroom has nobody; else undefined. */
  async inviteFirstChief(): Promise<string | undefined> {
    const { count } = await this.database.db
      .selectFrom('user')
      .select(({ fn }) => fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) > 0) return undefined;
    await this.invitations.withdrawUnaddressed();
    return this.invitations.create({ role: 'chief', sections: [] }, null);
  }

  /** The secret of a link for somebody new. */
  async invite(
    by: Person,
    { email, role, sections }: { email: string; role: Role; sections: string[] },
  ): Promise<string> {
    if (!isAddress(email)) throw new RefusedError('bad-address');
    const secret = await this.invitations.create({ email, role, sections }, by.id);
    await this.note(by, 'invite', email, { role, sections });
    return secret;
  }

  /** Opens the account that a link is for. */
  async join(
    secret: string,
    { name, email, password }: { name: string; email: string; password: string },
  ): Promise<Account> {
    const invitation = await this.invitations.find(secret);
    if (!invitation) throw new RefusedError('no-invitation');
    const address = email.trim().toLowerCase();
    if (!isAddress(address)) throw new RefusedError('bad-address');
    if (invitation.email && invitation.email !== address) throw new RefusedError('other-address');
    if (!isPersonName(name.trim())) throw new RefusedError('bad-name');
    const { shortest, longest } = passwordLength;
    if (password.length < shortest || password.length > longest)
      throw new RefusedError('short-password');
    if (!(await this.invitations.use(invitation.id))) throw new RefusedError('no-invitation');
    const wish = { ...invitation, name: name.trim(), email: address, password };
    const id = await this.createAccount(wish).catch(async (error: unknown) => {
      await this.invitations.giveBack(invitation.id);
      throw error;
    });
    const account = await this.find(id);
    await this.note(account, 'join', address, { role: invitation.role });
    return account;
  }

  /** Who sends these headers; undefined without a session, or if the account was closed. */
  async personOf(headers: Headers): Promise<Account | undefined> {
    const session = await this.auth.api.getSession({ headers });
    return session ? this.findActive(session.user.id) : undefined;
  }

  /** Enters a sign-in into the audit log. */
  async noteSignIn(email: string): Promise<void> {
    const [at, action] = [new Date(), 'sign-in' as const];
    await this.audit.note({ at, actor: email, action, subject: email, details: {} });
  }

  /** Enters into the audit log that somebody has another password, or turned the phone on: it is done already. */
  async noteOwn(by: Person, action: 'password' | 'two-factor'): Promise<void> {
    const [at, actor] = [new Date(), signatureOf(by)];
    await this.audit.noteDone({ at, actor, action, subject: '', details: {} });
  }

  /** Enters into the audit log that somebody tried to sign in and could not. */
  async noteFailedSignIn(email: string): Promise<void> {
    const said = email.replace(/\p{C}+/gu, ' ').slice(0, LONGEST_ADDRESS);
    const [at, action] = [new Date(), 'sign-in-failed' as const];
    await this.audit.note({ at, actor: '', action, subject: said, details: {} });
  }

  /** Somebody whose account is open; undefined for anybody else. */
  async findActive(id: string): Promise<Account | undefined> {
    const account = await this.lookUp(id);
    return account?.isActive ? account : undefined;
  }

  async list(): Promise<Account[]> {
    const rows = await this.database.db.selectFrom('user').selectAll().orderBy('name').execute();
    return rows.map(accountOf);
  }

  /** Another role or other sections: holds from the next request on. The last chief stays chief. */
  async setRole(by: Person, id: string, role: Role, sections: string[]): Promise<void> {
    await this.change(id, { role, sections: JSON.stringify(sections) }, role === 'chief');
    await this.note(by, 'role', id, { role, sections });
  }

  /** Closes an account and ends its sessions; what its owner wrote stays. */
  async deactivate(by: Person, id: string): Promise<void> {
    await this.change(id, { isActive: this.database.type === 'sqlite' ? 0 : false }, false);
    const { internalAdapter } = await this.auth.$context;
    await internalAdapter.deleteUserSessions(id);
    await this.note(by, 'deactivate', id, {});
  }

  private async change(
    id: string,
    values: { role?: string; sections?: string; isActive?: number | boolean },
    staysChief: boolean,
  ): Promise<void> {
    await this.database.db.transaction().execute(async (transaction) => {
      const chiefs = await transaction
        .selectFrom('user')
        .select(['id', 'isActive'])
        .where('role', '=', 'chief')
        .$if(this.database.type === 'postgres', (query) => query.forUpdate())
        .execute();
      const others = chiefs.filter((chief) => chief.id !== id && Boolean(chief.isActive));
      const isChief = chiefs.some((chief) => chief.id === id);
      if (isChief && !staysChief && others.length === 0) throw new RefusedError('last-chief');
      const { numUpdatedRows } = await transaction
        .updateTable('user')
        .set(values)
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new RefusedError('nobody');
    });
  }

  private async createAccount(wish: {
    name: string;
    email: string;
    password: string;
    role: Role;
    sections: string[];
  }): Promise<string> {
    const { internalAdapter, password } = await this.auth.$context;
    if (await internalAdapter.findUserByEmail(wish.email)) throw new RefusedError('address-taken');
    const hash = await password.hash(wish.password);
    const user = await internalAdapter.createUser(
      {
        name: wish.name,
        email: wish.email,
        emailVerified: true,
        role: wish.role,
        sections: JSON.stringify(wish.sections),
        isActive: true,
      },
      { method: 'admin' },
    );
    try {
      const account = { userId: user.id, providerId: 'credential', accountId: user.id };
      await internalAdapter.linkAccount({ ...account, password: hash });
    } catch (error) {
      // Without a password it would be an account that nobody can open, and its address taken.
      await internalAdapter.deleteUser(user.id);
      throw error;
    }
    return user.id;
  }

  private async find(id: string): Promise<Account> {
    const account = await this.lookUp(id);
    if (!account) throw new RefusedError('nobody');
    return account;
  }

  private async lookUp(id: string): Promise<Account | undefined> {
    const users = this.database.db.selectFrom('user').selectAll();
    const row = await users.where('id', '=', id).executeTakeFirst();
    return row && accountOf(row);
  }

  private async note(
    by: Person,
    action: 'invite' | 'join' | 'role' | 'deactivate',
    subject: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.note({ at: new Date(), actor: signatureOf(by), action, subject, details });
  }
}
