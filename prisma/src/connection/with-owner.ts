import type { PrismaClient } from '../generated/client.js'
import { openPrisma } from './open-prisma.js'

/** Work of an operator's command: one connection of the database's owner, closed whatever comes of it. */
export async function withOwner<Result>(
  url: string,
  work: (prisma: PrismaClient) => Promise<Result>,
): Promise<Result> {
  const prisma = openPrisma(url, 1)
  try {
    return await work(prisma)
  } finally {
    await prisma.$disconnect()
  }
}
