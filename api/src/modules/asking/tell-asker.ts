import { textFor } from '../../catalogue/texts.js'
import type { Tx } from '../../database.js'
import { localeFrom } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { dayOf } from '../given/due.js'
import { lastPlaceOf } from '../keeping/to-keeping.js'
import { answeredLetter } from '../mail/answered-letter.js'
import { storeLetter } from '../mail/store-letter.js'
import type { UnsubscribeLinks } from '../mail/unsubscribe.js'
import { formerMember, memberLoader } from '../organization/people.js'
import type { QuestionRow } from './require-asked.js'

export interface Sender {
  publicOrigin: string
  unsubscribe: UnsubscribeLinks
}

/** Of the first answer of a day, as the company counts them, until one is accepted: a question writes one letter a day at most. */
export async function tellAsker(
  tx: Tx,
  tenant: Tenant,
  { publicOrigin, unsubscribe }: Sender,
  question: QuestionRow,
): Promise<void> {
  const { id: organizationId, slug, timezone, locale: companys } = tenant.organization
  const place = lastPlaceOf(tenant, question)
  if (question.userId === tenant.userId || question.hiddenAt || !place) return
  const asker = await tx.member.findFirst({
    where: { organizationId, suspendedAt: null, userId: question.userId },
    select: { user: { select: { email: true, locale: true, wantsAnswers: true } } },
  })
  if (!asker?.user.wantsAnswers) return
  const accepted = { organizationId, questionId: question.id, acceptedAt: { not: null } }
  if ((await tx.askedAnswer.count({ where: accepted })) > 0) return
  const locale = localeFrom(asker.user.locale ?? companys)
  const link = unsubscribe.linkFor({ letter: 'answers', userId: question.userId })
  await storeLetter(tx, {
    ...{ organizationId, recipient: asker.user.email, unsubscribe: link },
    id: uuidOf(['question-answered', question.id, dayOf(tenant.now(), timezone)]),
    letter: answeredLetter(locale, {
      ...{ question: question.title, unsubscribe: link },
      by: ((await tenant.use(memberLoader).load(tenant.userId)) ?? formerMember(tenant, tenant.userId)).name,
      lesson: textFor(locale, place.lesson.texts).title,
      link: `${publicOrigin}/o/${slug}/courses/${place.version.courseSlug}/${place.lesson.slug}#questions`,
    }),
  })
}
