import { textFor } from '../../catalogue/texts.js'
import type { Tx } from '../../database.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { unfinishedStep } from '../home/home.service.js'
import { learningReminderLetter, type LearningReminderFacts } from '../mail/learning-reminder-letter.js'
import { storeLetter } from '../mail/store-letter.js'
import type { LetterReader } from '../mail/letter-readers.js'

const weekMs = 7 * 86_400_000
const mostOfOnePause = 3

/**
 * A letter a week to whoever began a course and left it, three at most until they come back. What was the newest is kept
 * beside, so that it is written once however often this is asked. True where it was now.
 */
export async function remindLearner(
  tenant: Tenant,
  { person, links, publicOrigin }: LetterReader,
  lastAt: Date | undefined,
): Promise<boolean> {
  if (!lastAt) return false
  const weeks = Math.floor((tenant.now().getTime() - lastAt.getTime()) / weekMs)
  if (weeks < 1 || weeks > mostOfOnePause) return false
  const { id: organizationId, slug } = tenant.organization
  const id = uuidOf(['learning-reminder', organizationId, tenant.userId, lastAt.toISOString(), String(weeks)])
  const reminder = { lastActiveAt: lastAt, weeks }
  if (await isReminded(tenant, reminder)) return false
  const step = await unfinishedStep(tenant)
  if (!step || step.kind === 'done' || step.kind === 'locked') return false
  const unsubscribe = links.linkFor({ letter: 'reminders', userId: tenant.userId })
  const facts: LearningReminderFacts = {
    person: person.name,
    organization: tenant.organization.name,
    ...namesOf(tenant, step),
    completed: step.completed,
    total: step.total,
    link: `${publicOrigin}/o/${slug}/courses/${step.version.courseSlug}/${step.lesson.slug}`,
    unsubscribe,
  }
  return tenant.db.write(async (tx) => {
    if (!(await noteReminder(tx, tenant, reminder))) return false
    return storeLetter(tx, {
      organizationId,
      id,
      recipient: person.email,
      letter: learningReminderLetter(tenant.locale, facts),
      unsubscribe,
    })
  })
}

interface Reminder {
  lastActiveAt: Date
  weeks: number
}

async function isReminded({ db, organization, userId }: Tenant, reminder: Reminder): Promise<boolean> {
  const where = { organizationId: organization.id, userId, ...reminder }
  return (await db.read((prisma) => prisma.learningReminder.findFirst({ where }))) !== null
}

/** False where it was noted already: of two at once, one goes on. */
async function noteReminder(tx: Tx, { organization, userId }: Tenant, reminder: Reminder): Promise<boolean> {
  const key = { organizationId: organization.id, userId }
  const moved = await tx.learningReminder.updateMany({ where: { ...key, NOT: reminder }, data: reminder })
  if (moved.count > 0) return true
  const made = await tx.learningReminder.createMany({ data: [{ ...key, ...reminder }], skipDuplicates: true })
  return made.count > 0
}

type OpenStep = Exclude<NonNullable<Awaited<ReturnType<typeof unfinishedStep>>>, { kind: 'done' | 'locked' }>

function namesOf(tenant: Tenant, { kind, lesson, version }: OpenStep) {
  const exercise =
    kind === 'exercise' ? tenant.catalogue.exerciseBySlug.get(lesson.exerciseSlug ?? '') : undefined
  return {
    course: textFor(tenant.locale, version.texts).title,
    step: (exercise ? textFor(tenant.locale, exercise.texts) : textFor(tenant.locale, lesson.texts)).title,
    minutes: exercise?.expectedMinutes ?? lesson.minutes,
  }
}
