import type { Tx } from '../../../database.js'
import { localeFrom, textIn, type Locale } from '../../../locale.js'
import { rolesThatCan } from '../../../permission.js'
import type { Tenant } from '../../../tenant.js'
import { uuidOf } from '../../../uuid.js'
import { reviewAskedLetter, reviewDecidedLetter } from '../../mail/review-letters.js'
import { storeLetter } from '../../mail/store-letter.js'
import { formerMember, memberLoader } from '../../organization/people.js'
import { courseTextsOf, type OwnCourseRow } from '../own-course.repository.js'
import type { ReviewRow } from './find-review.js'

export interface Sender {
  publicOrigin: string
}

interface Told {
  row: OwnCourseRow
  review: ReviewRow
}

/** Everybody who may look at it; of more than so many, those who were there first. */
const mostReviewers = 50

export async function tellReviewers(
  tx: Tx,
  tenant: Tenant,
  sender: Sender,
  { row, review }: Told,
): Promise<void> {
  const { id: organizationId } = tenant.organization
  const readers = await tx.member.findMany({
    where: {
      ...{ organizationId, suspendedAt: null, role: { in: rolesThatCan('course:author') } },
      userId: { not: review.askedBy },
    },
    orderBy: { id: 'asc' },
    take: mostReviewers,
    select: { userId: true, user: { select: { email: true, locale: true } } },
  })
  const by = await nameOf(tenant, review.askedBy)
  for (const { userId, user } of readers) {
    const locale = localeFrom(user.locale ?? tenant.organization.locale)
    await storeLetter(tx, {
      ...{ organizationId, recipient: user.email, unsubscribe: null },
      id: uuidOf(['review-asked', review.id, userId]),
      letter: reviewAskedLetter(locale, { by, note: review.note, ...placeOf(tenant, sender, row, locale) }),
    })
  }
}

export async function tellAsker(
  tx: Tx,
  tenant: Tenant,
  sender: Sender,
  { row, review }: Told,
): Promise<void> {
  const { id: organizationId } = tenant.organization
  const asker = await tx.member.findFirst({
    where: { organizationId, suspendedAt: null, userId: review.askedBy },
    select: { user: { select: { email: true, locale: true } } },
  })
  if (!asker) return
  const locale = localeFrom(asker.user.locale ?? tenant.organization.locale)
  const by = await nameOf(tenant, tenant.userId)
  const isApproved = review.state === 'approved'
  await storeLetter(tx, {
    ...{ organizationId, recipient: asker.user.email, unsubscribe: null },
    id: uuidOf(['review-decided', review.id]),
    letter: reviewDecidedLetter(locale, {
      ...{ by, isApproved, note: review.answer },
      ...placeOf(tenant, sender, row, locale),
    }),
  })
}

async function nameOf(tenant: Tenant, userId: string): Promise<string> {
  return ((await tenant.use(memberLoader).load(userId)) ?? formerMember(tenant, userId)).name
}

function placeOf({ organization }: Tenant, { publicOrigin }: Sender, row: OwnCourseRow, locale: Locale) {
  const texts = courseTextsOf(row)
  const { slug } = row.course
  return {
    course: (textIn(locale, texts) ?? Object.values(texts)[0])?.title ?? slug,
    link: `${publicOrigin}/o/${organization.slug}/authoring/courses/${slug}`,
  }
}
