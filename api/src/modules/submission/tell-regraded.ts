import type { Prisma } from '@skillgrad/db'
import type { Catalogue } from '../../catalogue/catalogue.js'
import { textFor } from '../../catalogue/texts.js'
import type { TenantDb, Tx } from '../../database.js'
import { localeFrom } from '../../locale.js'
import { uuidOf } from '../../uuid.js'
import { regradedLetter, type RegradedAttempt } from '../mail/regraded-letter.js'
import { becauseOf } from './regrading.js'

export interface Regraded {
  organizationId: string
  userId: string
  /** Gradings that came to stand together; all of one exercise. */
  gradingIds: string[]
  origin: string
}

const columns = {
  id: true,
  verdict: true,
  points: true,
  replacesId: true,
  version: { select: { number: true } },
  submission: { select: { exerciseSlug: true, attemptNumber: true } },
  regrade: { select: { reason: true } },
} satisfies Prisma.GradingSelect

type Stored = Prisma.GradingGetPayload<{ select: typeof columns }>

/**
 * Writes one letter to the person whose gradings were replaced, in their language. Its id is made of the gradings, so
 * that telling twice is one letter. Whoever has left the company since gets none.
 */
export async function tellRegraded(db: TenantDb, catalogue: Catalogue, told: Regraded): Promise<void> {
  const { organizationId, userId, gradingIds } = told
  await db.write(async (tx) => {
    const person = await tx.user.findFirst({
      where: { id: userId },
      select: { email: true, locale: true },
    })
    const after = await gradings(tx, organizationId, gradingIds)
    const before = await gradings(
      tx,
      organizationId,
      after.flatMap(({ replacesId }) => replacesId ?? []),
    )
    if (!person || after.length === 0) return
    const organization = await tx.organization.findFirstOrThrow({ where: { id: organizationId } })
    const id = uuidOf(['regraded', organizationId, ...gradingIds])
    const letter = letterFor(catalogue, {
      locale: person.locale,
      base: `${told.origin}/o/${organization.slug}/exercises`,
      changes: after.flatMap((grading) => {
        const replaced = before.find((candidate) => candidate.id === grading.replacesId)
        return replaced ? [{ before: replaced, after: grading }] : []
      }),
    })
    if (!letter) return
    const written = await tx.mail.createMany({
      data: [{ organizationId, id, recipient: person.email, ...letter }],
      skipDuplicates: true,
    })
    if (written.count > 0)
      await tx.$executeRaw`select app.enqueue('mail.send', jsonb_build_object('mailId', ${id}::text))`
  })
}

/** In the order of the attempts. */
function gradings(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Stored[]> {
  return tx.grading.findMany({
    where: { organizationId, id: { in: [...ids] } },
    orderBy: { submission: { attemptNumber: 'asc' } },
    select: columns,
  })
}

interface Facts {
  locale: string | null
  /** Address of the company's exercises. */
  base: string
  changes: readonly { before: Stored; after: Stored }[]
}

function letterFor(catalogue: Catalogue, { locale: preferred, base, changes }: Facts) {
  const [first] = changes
  const exercise = first && catalogue.exerciseBySlug.get(first.after.submission.exerciseSlug)
  if (!exercise) return null
  const locale = localeFrom(preferred)
  return regradedLetter(locale, {
    exercise: textFor(locale, exercise.texts).title,
    because: becauseOf(locale, {
      from: first.before.version.number,
      to: first.after.version.number,
      reason: first.after.regrade?.reason,
    }),
    attempts: changes.map(({ before, after }): RegradedAttempt => {
      const { attemptNumber } = after.submission
      return {
        attempt: attemptNumber,
        before,
        after,
        link: `${base}/${exercise.slug}?attempt=${attemptNumber}`,
      }
    }),
  })
}
