import type { Erasure, KeptOut, PrismaClient } from '@skillgrad/db'
import type { Logger } from 'pino'
import type { FileStore } from '../../../files/file-store.js'
import { localeFrom, type Locale } from '../../../locale.js'
import { auditIn } from '../../audit/record-event.js'
import { lockPerson } from '../../identity/lock-person.js'
import type { Postman } from '../../mail/send-letter.js'
import { receiptLetter } from '../../mail/receipt-letter.js'
import { ownerOf } from '../data-export.service.js'
import { companiesOwnedAlone } from './owned-alone.js'
import { countsOf } from './receipt-words.js'

export interface ErasingWork {
  identityDb: PrismaClient
  files: FileStore
  postman: Postman | null
  publicOrigin: string
  keptOut: KeptOut
  log: Logger
  now(): Date
}

/** Rows that one step of a company's end takes at most. */
const mostRows = 2000
/** Somebody with years of work has a lot to be taken apart. */
const patienceMs = 600_000
const dayMs = 86_400_000
/** Longer than any file of an erased person could lie about. */
const filesDays = 30

/** Everybody and every company whose time has come; resolves to how many. What fails is left to the next time. */
export async function eraseDue(work: ErasingWork): Promise<number> {
  const { identityDb, log, now } = work
  const due = { where: { dueAt: { lte: now() } }, orderBy: { dueAt: 'asc' as const } }
  let erased = 0
  for (const { userId, receipt } of await identityDb.accountDeletion.findMany(due))
    if (await told(log, () => erasePerson(work, userId, receipt))) erased++
  for (const { organizationId } of await identityDb.companyDeletion.findMany(due))
    if (await told(log, () => eraseCompany(work, organizationId))) erased++
  return erased
}

/** Also of those that an operator erased, or erased again after a backup was restored: there nobody saw the files. */
export async function forgetFilesOfErased({ identityDb, files, now }: ErasingWork): Promise<void> {
  const since = new Date(now().getTime() - filesDays * dayMs)
  const erased = await identityDb.erasure.findMany({
    where: { erasedAt: { gt: since } },
    select: { kind: true, subjectId: true },
  })
  for (const { kind, subjectId } of erased)
    await files.removeAll(kind === 'person' ? `person-${subjectId}` : `company-${subjectId}`)
}

async function told(log: Logger, erase: () => Promise<boolean>): Promise<boolean> {
  try {
    return await erase()
  } catch (error) {
    log.error({ error }, 'an erasure failed; it is tried again')
    return false
  }
}

async function erasePerson(work: ErasingWork, userId: string, receipt: string): Promise<boolean> {
  const { identityDb, files } = work
  const copies = await identityDb.dataExport.findMany({ where: { userId, fileHash: { not: null } } })
  const isErased = await identityDb.$transaction(
    async (tx) => {
      // Whoever signs in now has taken it back, or comes too late.
      await lockPerson(tx, userId)
      const known = await tx.user.findFirst({ where: { id: userId } })
      if (!known) return false
      if ((await companiesOwnedAlone(tx, userId, { lock: true })).length > 0) {
        // Whoever owned the company too has gone another way; the person is asked again by signing in, or by an operator.
        await tx.accountDeletion.updateMany({
          where: { userId },
          data: { dueAt: new Date(work.now().getTime() + dayMs) },
        })
        work.log.warn({ userId }, 'a person cannot be erased: they alone own a company')
        return false
      }
      for (const { organizationId } of await tx.member.findMany({ where: { userId } }))
        await auditIn(tx, organizationId, {
          actorId: null,
          action: 'account.erased',
          subjectType: 'user',
          subjectId: userId,
        })
      await work.keptOut.keep(tx, userId)
      const [row] = await tx.$queryRaw<[ErasedRow]>`
        select erased_at, erased, kept from auth.erase_person(${userId}::uuid, ${receipt}::uuid)`
      await sendReceipt(work, { email: known.email, locale: localeFrom(known.locale), receipt }, row)
      return true
    },
    { timeout: patienceMs },
  )
  if (!isErased) return false
  for (const copy of copies) await files.remove(ownerOf(copy), copy.fileHash!)
  await files.removeAll(`person-${userId}`)
  return true
}

interface ErasedRow {
  erased_at: Date
  erased: Erasure['erased']
  kept: Erasure['kept']
}

/** Straight to the mailbox, while there still is one. A mail server that is down keeps nobody from being erased. */
async function sendReceipt(
  { postman, publicOrigin, log }: ErasingWork,
  to: { email: string; locale: Locale; receipt: string },
  { erased_at, erased, kept }: ErasedRow,
): Promise<void> {
  if (!postman) return
  const { subject, text, html } = receiptLetter(to.locale, {
    at: erased_at,
    erased: countsOf(erased, to.locale),
    kept: countsOf(kept, to.locale),
    link: `${publicOrigin}/receipts/${to.receipt}`,
  })
  await postman
    .send({ to: to.email, subject, text, html, headers: {} })
    .catch(() => log.warn({ receipt: to.receipt }, 'the receipt of an erasure could not be sent'))
}

/** Step by step, each its own transaction: ended in the middle, it goes on where it was. */
async function eraseCompany({ identityDb, files }: ErasingWork, organizationId: string): Promise<boolean> {
  for (;;) {
    const [step] = await identityDb.$queryRaw<[{ rows_of: string | null; gone: boolean }]>`
      select rows_of, gone from auth.erase_company(${organizationId}::uuid, ${mostRows})`
    if (step.gone) break
    // An owner took it back a moment ago.
    if (step.rows_of === null) return false
  }
  await files.removeAll(`company-${organizationId}`)
  return true
}
