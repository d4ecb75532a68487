import { ZipWriter } from '../../../files/zip-writer.js'
import { localeFrom } from '../../../locale.js'
import { copyReadyLetter } from '../../mail/copy-ready-letter.js'
import { ownerOf, type DataExportRow } from '../data-export.service.js'
import { writeCompanyCopy } from './company-copy.js'
import type { CopyTarget, CopyWork } from './copy-work.js'
import { writePersonCopy } from './person-copy.js'

const keptDays = 7

/** Makes the zip of an export, from the start where an earlier try was cut short, and tells who asked. */
export async function workOffExport(work: CopyWork, exportId: string): Promise<void> {
  const { identityDb, files } = work
  const row = await identityDb.dataExport.findFirst({ where: { id: exportId } })
  // Its person or company may be gone since.
  if (!row || row.state === 'ready') return
  const update = (data: object) => identityDb.dataExport.updateMany({ where: { id: exportId }, data })
  await update({ state: 'running', done: 0, total: 0 })
  try {
    const file = await files.write(ownerOf(row), async (sink) => {
      const zip = new ZipWriter(sink)
      const progress = async (done: number, total: number) => void (await update({ done, total }))
      await writeCopy(work, row, { zip, progress })
      await zip.end()
    })
    await finish(work, row, file)
  } catch (error) {
    await update({ state: 'failed' })
    throw error
  }
}

function writeCopy(work: CopyWork, row: DataExportRow, target: CopyTarget): Promise<void> {
  return row.organizationId
    ? writeCompanyCopy(work, { organizationId: row.organizationId, userId: row.userId }, target)
    : writePersonCopy(work, row.userId, target)
}

async function finish(
  { identityDb, publicOrigin, now }: CopyWork,
  row: DataExportRow,
  { hash, bytes }: { hash: string; bytes: number },
): Promise<void> {
  const readyAt = now()
  const expiresAt = new Date(readyAt.getTime() + keptDays * 86_400_000)
  await identityDb.$transaction(async (tx) => {
    const { count } = await tx.dataExport.updateMany({
      where: { id: row.id },
      data: { state: 'ready', fileHash: hash, bytes, readyAt, expiresAt },
    })
    if (count === 0) return
    const person = await tx.user.findFirstOrThrow({ where: { id: row.userId } })
    const company = row.organizationId
      ? await tx.organization.findFirstOrThrow({ where: { id: row.organizationId } })
      : null
    const letter = copyReadyLetter(localeFrom(person.locale), {
      person: person.name,
      company: company?.name ?? null,
      link: company
        ? `${publicOrigin}/o/${company.slug}/settings/privacy`
        : `${publicOrigin}/settings#your-data`,
      days: keptDays,
    })
    const { id } = await tx.identityMail.create({ data: { recipient: person.email, ...letter } })
    await tx.$executeRaw`select auth.enqueue('identity-mail.send', jsonb_build_object('mailId', ${id}::text))`
  })
}
