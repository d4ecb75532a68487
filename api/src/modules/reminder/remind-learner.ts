import { textFor } from '../../catalogue/texts.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { unfinishedStep } from '../home/home.service.js'
import { learningReminderLetter, type LearningReminderFacts } from '../mail/learning-reminder-letter.js'
import { isStored, storeLetter } from '../mail/store-letter.js'
import type { LetterReader } from '../mail/letter-readers.js'

const weekMs = 7 * 86_400_000
const mostOfOnePause = 3

/**
 * A letter a week to whoever began a course and left it, three at most until they come back. Its id is made of when they
 * were last here and which letter it is, so that it is written once however often this is asked. True where it was now.
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
  if (await isStored(tenant.db, organizationId, id)) return false
  const step = await unfinishedStep(tenant)
  if (!step || step.kind === 'done') return false
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
  return tenant.db.write((tx) =>
    storeLetter(tx, {
      organizationId,
      id,
      recipient: person.email,
      letter: learningReminderLetter(tenant.locale, facts),
      unsubscribe,
    }),
  )
}

type OpenStep = Exclude<NonNullable<Awaited<ReturnType<typeof unfinishedStep>>>, { kind: 'done' }>

function namesOf(tenant: Tenant, { kind, lesson, version }: OpenStep) {
  const exercise =
    kind === 'exercise' ? tenant.catalogue.exerciseBySlug.get(lesson.exerciseSlug ?? '') : undefined
  return {
    course: textFor(tenant.locale, version.texts).title,
    step: (exercise ? textFor(tenant.locale, exercise.texts) : textFor(tenant.locale, lesson.texts)).title,
    minutes: exercise?.expectedMinutes ?? lesson.minutes,
  }
}
