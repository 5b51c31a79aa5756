import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite } from '../bench/sites/copy-site';
import { freePort } from '../bench/sites/start-site';

/** The status of an answer, or why there was none. */
function ask(url: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    get(url, { agent }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

test('a reload puts a new process in the place of the old one, and readers notice nothing', async () => {
  test.setTimeout(120_000);
  const { content, data } = copySite(path.resolve('test-results/reload'));
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      MIDAD_CONTENT: content,
      MIDAD_DATA: data,
    },
  });
  let output = '';
  server.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const openings = () => output.match(/Midad is open/g)?.length ?? 0;
  await expect.poll(openings, { timeout: 60_000 }).toBe(1);

  // The desk opens too: what it loads lies where the kept build finds it.
  const link = () => /http:\S+\/desk\/ar\/join\?key=\S+/.exec(output)?.[0] ?? '';
  await expect.poll(link, { timeout: 20_000 }).not.toBe('');
  expect((await fetch(link())).status).toBe(200);

  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const answers: (number | string)[] = [];
  let isReading = true;
  const read = async () => {
    while (isReading) {
      answers.push(await ask(`http://127.0.0.1:${port}/ar`, agent));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const readers = [read(), read(), read(), read()];
  expect(Number(readFileSync(path.join(data, 'server.pid'), 'utf8'))).toBe(server.pid);
  server.kill('SIGHUP');
  await expect.poll(openings, { timeout: 60_000 }).toBe(2);
  // As long as the old process says goodbye.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  expect((await fetch(`http://127.0.0.1:${port}/desk/en/sign-in`)).status).toBe(200);
  isReading = false;
  await Promise.all(readers);
  agent.destroy();
  expect(answers.length).toBeGreaterThan(500);
  expect([...new Set(answers)]).toEqual([200]);

  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
});
