/** When the server starts: drafts that became due while it was away are published. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { wakeSchedule } = await import('./lib/desk/wake-schedule');
  await wakeSchedule();
}
