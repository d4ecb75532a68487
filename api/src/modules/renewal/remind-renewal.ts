import { textFor } from '../../catalogue/texts.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { versionOf } from '../course/ledger.js'
import type { LetterReader } from '../mail/letter-readers.js'
import { renewalLetter, type RenewalLetterKind } from '../mail/renewal-letter.js'
import { storeLetter } from '../mail/store-letter.js'
import type { Day } from '../../calendar.js'
import type { Hold } from './hold.js'
import { readHolds, type CourseHold } from './holds.js'

const weekDays = 7
/** After longer than that it would be a surprise, such as where letters were switched on late. */
const overDays = 7

export interface RenewalReminder {
  held: CourseHold
  kind: RenewalLetterKind
}

/** Of many people of a company what they are to be reminded of, and were not yet: three letters at most for each end. */
export async function renewalReminders(
  tenant: Tenant,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, RenewalReminder[]>> {
  return tenant.db.read(async (db) => {
    const near = new Map(
      [...(await readHolds(db, tenant, userIds))]
        .map(([userId, held]) => [userId, [...held.values()].flatMap(nearEnd)] as const)
        .filter(([, all]) => all.length > 0),
    )
    if (near.size === 0) return near
    const written = await db.renewalReminder.findMany({
      where: { organizationId: tenant.organization.id, userId: { in: [...near.keys()] } },
    })
    const isWritten = (userId: string, { held: { course, hold }, kind }: RenewalReminder) =>
      written.some(
        (row) =>
          row.userId === userId &&
          row.courseId === course.id &&
          row.kind === kind &&
          row.endsOn.getTime() === dateOf(hold.endsOn).getTime(),
      )
    return new Map([...near].map(([userId, all]) => [userId, all.filter((one) => !isWritten(userId, one))]))
  })
}

function nearEnd(held: CourseHold): RenewalReminder[] {
  const kind = kindOf(held.hold)
  return kind ? [{ held, kind }] : []
}

function kindOf({ state, daysLeft }: Hold): RenewalLetterKind | null {
  if (state === 'VALID' || daysLeft < -overDays) return null
  if (daysLeft < 0) return 'ended'
  return daysLeft <= weekDays ? 'week' : 'month'
}

/** Writes one, once however often this is done; true where it was now. */
export async function remindRenewal(
  tenant: Tenant,
  reader: LetterReader,
  { held: { course, hold, anewIn }, kind }: RenewalReminder,
): Promise<boolean> {
  const { id: organizationId, name, slug } = tenant.organization
  const { person, links, publicOrigin } = reader
  const version = await versionOf(tenant, course)
  const questions = version.lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0)
  const note = {
    organizationId,
    userId: tenant.userId,
    courseId: course.id,
    endsOn: dateOf(hold.endsOn),
    kind,
  }
  const unsubscribe = links.linkFor({ letter: 'reminders', userId: tenant.userId })
  const letter = renewalLetter(tenant.locale, {
    ...{ kind, person: person.name, organization: name, course: textFor(tenant.locale, version.texts).title },
    ...{ day: inWords(tenant, hold.endsOn), daysLeft: hold.daysLeft },
    graceUntil: hold.state === 'IN_GRACE' ? inWords(tenant, hold.lapsesOn) : null,
    ...{ questions, left: questions - anewIn(version).size },
    link: `${publicOrigin}/o/${slug}/courses/${course.slug}`,
    unsubscribe,
  })
  return tenant.db.write(async (tx) => {
    const { count } = await tx.renewalReminder.createMany({ data: [note], skipDuplicates: true })
    if (count === 0) return false
    const id = uuidOf(['renewal', organizationId, tenant.userId, course.id, hold.endsOn, kind])
    return storeLetter(tx, { organizationId, id, recipient: person.email, letter, unsubscribe })
  })
}

function inWords({ locale }: Tenant, day: Day): string {
  return new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
  }).format(dateOf(day))
}

const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`)
