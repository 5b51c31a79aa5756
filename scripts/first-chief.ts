/** Prints the link by which the first editor-in-chief opens the desk, as long as nobody has. */
import { deskPaths } from '../lib/desk/desk-paths';
import { openDesk } from '../lib/desk/open-desk';
import { site } from '../lib/site';

const { PORT = '3000', HOST = '127.0.0.1', MIDAD_URL } = process.env;
const address = MIDAD_URL ? site.url : `http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${PORT}`;
const { people } = await openDesk();
const secret = await people.inviteFirstChief();
if (secret) {
  console.log('The newsroom desk has no editor-in-chief yet. This link opens that account, once:');
  console.log(`  ${address}${deskPaths.join('ar', secret)}`);
}
process.exit(0);
