import type { PrismaClient } from '@skillgrad/db'
import { isUuid } from '../../../graphql/global-id.js'
import type { Locale } from '../../../locale.js'
import type { ErasureKind, Receipt } from '../privacy.type.js'
import { countsOf } from './receipt-words.js'

const nothingYet = { erasedAt: null, erased: [], kept: [], digest: null }

/** By its id, which is random and which only the person, or the company's owners, were told. */
export async function readReceipt(client: PrismaClient, id: string, locale: Locale): Promise<Receipt | null> {
  if (!isUuid(id)) return null
  const done = await client.erasure.findFirst({ where: { id } })
  if (done) {
    const { kind, erasedAt, erased, kept, digest } = done
    return {
      kind: kind as ErasureKind,
      dueAt: null,
      ...{ erasedAt, digest },
      erased: countsOf(erased, locale),
      kept: countsOf(kept, locale),
    }
  }
  const account = await client.accountDeletion.findFirst({ where: { receipt: id } })
  if (account) return { kind: 'person' as ErasureKind, dueAt: account.dueAt, ...nothingYet }
  const company = await client.companyDeletion.findFirst({ where: { receipt: id } })
  return company && { kind: 'company' as ErasureKind, dueAt: company.dueAt, ...nothingYet }
}
