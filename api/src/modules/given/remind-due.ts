import { textFor } from '../../catalogue/texts.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { versionsOf } from '../course/ledger.js'
import { dueLetter } from '../mail/due-letter.js'
import type { LetterReader } from '../mail/letter-readers.js'
import { storeLetter } from '../mail/store-letter.js'
import { whoFinished } from './done.js'
import { daysLeft } from './due.js'
import { givenTo, type Given, type Learning } from './given.js'

/** From so many days before; letters go on working days, so one is written within the week. */
const soonDays = 7
/** After longer than that it would be a surprise, such as where letters were switched on late. */
const overDays = 7

export interface DueReminder {
  given: Given & { dueAt: Date }
  daysLeft: number
}

/** Of many people of a company what they are to be reminded of, and were not yet: two letters at most for each day. */
export async function dueReminders(
  tenant: Tenant,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, DueReminder[]>> {
  const { organization, db, now } = tenant
  return db.read(async (prisma) => {
    const near = new Map(
      [...(await givenTo(prisma, tenant, userIds))]
        .map(
          ([userId, all]) =>
            [userId, all.flatMap((given) => nearDay(given, organization.timezone, now()))] as const,
        )
        .filter(([, all]) => all.length > 0),
    )
    if (near.size === 0) return near
    const isFinished = await whoFinished(prisma, tenant, [...near.keys()])
    const written = await prisma.dueReminder.findMany({
      where: { organizationId: organization.id, userId: { in: [...near.keys()] } },
    })
    const isWritten = (userId: string, { given, daysLeft: days }: DueReminder) =>
      written.some(
        (row) =>
          row.userId === userId &&
          row.learningId === given.what.id &&
          row.dueAt.getTime() === given.dueAt.getTime() &&
          row.isOverdue === days < 0,
      )
    const isOpen = (userId: string, one: DueReminder) =>
      !isFinished(userId, one.given.what) && !isWritten(userId, one)
    return new Map([...near].map(([userId, all]) => [userId, all.filter((one) => isOpen(userId, one))]))
  })
}

function nearDay(given: Given, zone: string, now: Date): DueReminder[] {
  const { dueAt } = given
  if (!dueAt) return []
  const days = daysLeft(dueAt, zone, now)
  const isNear = (days >= 1 && days <= soonDays) || (days <= -1 && days >= -overDays)
  return isNear ? [{ given: { ...given, dueAt }, daysLeft: days }] : []
}

/** Writes one, once however often this is done; true where it was now. */
export async function remindDue(
  tenant: Tenant,
  reader: LetterReader,
  reminder: DueReminder,
): Promise<boolean> {
  const { given, daysLeft: days } = reminder
  const { id: organizationId, name, timezone } = tenant.organization
  const found = await placeOf(tenant, given.what)
  if (!found) return false
  const { person, links, publicOrigin } = reader
  const note = {
    ...{ organizationId, userId: tenant.userId, learningId: given.what.id },
    ...{ dueAt: given.dueAt, isOverdue: days < 0 },
  }
  const unsubscribe = links.linkFor({ letter: 'reminders', userId: tenant.userId })
  const letter = dueLetter(tenant.locale, {
    ...{ person: person.name, organization: name, what: found.title, daysLeft: days },
    day: new Intl.DateTimeFormat(tenant.locale, {
      ...{ weekday: 'long', month: 'long', day: 'numeric', timeZone: timezone },
    }).format(given.dueAt),
    isOwn: given.givenById === null,
    link: `${publicOrigin}${found.address}`,
    unsubscribe,
  })
  return tenant.db.write(async (tx) => {
    const { count } = await tx.dueReminder.createMany({ data: [note], skipDuplicates: true })
    if (count === 0) return false
    const id = uuidOf(['due', ...Object.values(note).map(String)])
    return storeLetter(tx, { organizationId, id, recipient: person.email, letter, unsubscribe })
  })
}

async function placeOf(tenant: Tenant, { kind, id }: Learning) {
  const { catalogue, locale, organization } = tenant
  const base = `/o/${organization.slug}`
  const path = kind === 'PATH' ? catalogue.paths.find((one) => one.id === id) : undefined
  if (path) return { title: textFor(locale, path.texts).title, address: base }
  const versions = kind === 'COURSE' ? await versionsOf(tenant) : []
  const version = versions.find(({ courseId }) => courseId === id)
  return version
    ? { title: textFor(locale, version.texts).title, address: `${base}/courses/${version.courseSlug}` }
    : null
}
