import type { CredentialKey } from '../generated/client.js'
import { withOwner } from '../connection/with-owner.js'

export type KnownCredentialKey = Omit<CredentialKey, 'publicKey' | 'privateKey'>

/** What credentials are or were signed with, newest first. `url` is the owner's. */
export function listCredentialKeys(url: string): Promise<KnownCredentialKey[]> {
  return withOwner(url, (prisma) =>
    prisma.credentialKey.findMany({
      orderBy: { createdAt: 'desc' },
      select: { id: true, createdAt: true, retiredAt: true, distrustedAt: true },
    }),
  )
}

/** Ends the key in use: the next signature makes another, and what this one signed still stands. Gives how many that were. */
export function retireCredentialKey(url: string): Promise<number> {
  return withOwner(url, async (prisma) => {
    const { count } = await prisma.credentialKey.updateMany({
      where: { retiredAt: null },
      data: { retiredAt: new Date() },
    })
    return count
  })
}

/** For a stolen key: nothing that it signed is believed any more. False where there is no such key. */
export function distrustCredentialKey(url: string, id: string): Promise<boolean> {
  return withOwner(url, async (prisma) => {
    const key = await prisma.credentialKey.findUnique({ where: { id } })
    if (!key) return false
    const now = new Date()
    const data = { retiredAt: key.retiredAt ?? now, distrustedAt: key.distrustedAt ?? now }
    await prisma.credentialKey.update({ where: { id }, data })
    return true
  })
}
