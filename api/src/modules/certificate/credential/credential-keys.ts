import { createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { CredentialKey, Prisma, PrismaClient } from '@skillgrad/db'
import { calculateJwkThumbprint } from 'jose'
import type { Seal } from '../../../seal.js'

export interface PublicKey {
  id: string
  /** Of P-256, for ES256. */
  jwk: JsonWebKey
}

interface SigningKey {
  id: string
  key: KeyObject
}

/**
 * The installation's keys for credentials. The private half is sealed with the installation's secret; the public half stays for
 * as long as something signed with it is to be believed. An operator retires a key, and the next signature makes another.
 */
export class CredentialKeys {
  constructor(private readonly options: { client: PrismaClient; seal: Seal; now(): Date }) {}

  /** All that signatures may be checked with, newest first. */
  async known(): Promise<PublicKey[]> {
    const rows = await this.options.client.credentialKey.findMany({
      where: { distrustedAt: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true, publicKey: true },
    })
    return rows.map(({ id, publicKey }) => ({ id, jwk: publicKey as JsonWebKey }))
  }

  async signing(): Promise<SigningKey> {
    const row = await newest(this.options.client)
    return (row && this.#opened(row)) ?? this.#made()
  }

  /** Of several processes that find no key, one makes it. */
  async #made(): Promise<SigningKey> {
    const { client, seal, now } = this.options
    return client.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('credential key', 0))`
      const row = await newest(tx)
      const known = row && this.#opened(row)
      if (known) return known
      // Sealed with a secret that is no longer the installation's: it can sign nothing more.
      if (row) await tx.credentialKey.updateMany({ where: { id: row.id }, data: { retiredAt: now() } })
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const jwk = publicKey.export({ format: 'jwk' })
      const id = await calculateJwkThumbprint(jwk)
      const privateBytes = privateKey.export({ format: 'der', type: 'pkcs8' })
      await tx.credentialKey.create({
        data: {
          id,
          publicKey: jwk as Prisma.InputJsonObject,
          privateKey: seal.close(privateBytes, id),
          createdAt: now(),
        },
      })
      return { id, key: privateKey }
    })
  }

  #opened({ id, privateKey }: CredentialKey): SigningKey | null {
    try {
      const der = this.options.seal.open(privateKey, id)
      return { id, key: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) }
    } catch {
      return null
    }
  }
}

function newest(client: Pick<PrismaClient, 'credentialKey'>): Promise<CredentialKey | null> {
  return client.credentialKey.findFirst({ where: { retiredAt: null }, orderBy: { createdAt: 'desc' } })
}
