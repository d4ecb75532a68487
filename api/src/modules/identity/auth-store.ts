import { AsyncLocalStorage } from 'node:async_hooks'
import type { Prisma, PrismaClient } from '@skillgrad/db'

const current = new AsyncLocalStorage<Prisma.TransactionClient>()

/**
 * What better-auth gets as its database: inside `inTransaction` its statements join our transaction, so that an account,
 * a company and its audit row are written together or not at all. Its own transaction option does not join ours.
 */
export function joiningClient(client: PrismaClient): PrismaClient {
  return new Proxy(client, {
    get(target, key) {
      const joined = current.getStore()
      if (key === '$transaction') {
        const begin = target.$transaction.bind(target) as unknown as BeginTransaction
        return (work: Work, options?: unknown) =>
          joined ? work(joined) : begin((tx) => current.run(tx, () => work(tx)), options)
      }
      const source = (joined ?? target) as unknown as Record<PropertyKey, unknown>
      const value = source[key]
      return typeof value === 'function' ? value.bind(source) : value
    },
  })
}

/** Runs `work` in one transaction that better-auth's calls inside it join. Mail and other effects belong after it. */
export function inTransaction<Result>(
  client: PrismaClient,
  work: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  return client.$transaction((tx) => current.run(tx, () => work(tx)), { maxWait: 10_000, timeout: 20_000 })
}

type Work = (tx: Prisma.TransactionClient) => Promise<unknown>
type BeginTransaction = (work: Work, options?: unknown) => Promise<unknown>
