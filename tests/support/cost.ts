/** Milliseconds of computing an action takes: unlike the clock's, they do not grow when other programs run beside it. */
export async function computingMs(action: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
