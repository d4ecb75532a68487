import type { PrismaClient } from '@skillgrad/db'

/** One count over all companies, which only a function may see. */
export async function queueLength(shared: PrismaClient): Promise<number> {
  const [row] = await shared.$queryRaw<{ length: number }[]>`select app.queue_length() as length`
  return row?.length ?? 0
}
