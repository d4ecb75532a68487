import type { ComplaintReason, Locale } from '../../graphql/enums.js'
import { encodeId } from '../../graphql/global-id.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { toLesson } from '../course/to-course.js'
import { inCourse } from '../keeping/to-keeping.js'
import { formerMember, memberLoader } from '../organization/people.js'
import { mayAccept } from './answer.js'
import type { AskedRow } from './asked-row.js'
import type { AskedAnswer, AskedQuestion } from './asking.type.js'

export async function toQuestion(tenant: Tenant, row: AskedRow): Promise<AskedQuestion> {
  const { title, body, quote, editedAt } = row
  const isOwn = row.userId === tenant.userId
  const place = await inCourse(tenant, row)
  const answers = await Promise.all(row.answers.map((answer) => toAnswer(tenant, row, answer)))
  return {
    id: encodeId('AskedQuestion', row.id, tenant.organization.id),
    locale: row.locale as Locale,
    ...{ title, body, quote, editedAt, isOwn },
    askedBy: await nameOf(tenant, row.userId),
    askedAt: row.createdAt,
    votes: row._count.votes,
    viewerVoted: row.votes.length > 0,
    answers: answers.toSorted((one, other) => Number(other.isAccepted) - Number(one.isAccepted)),
    hiddenFor: row.hiddenFor as ComplaintReason | null,
    reports: reportsOn(tenant, row, null),
    viewerCanRemove: isOwn && row._count.answers === 0,
    viewerCanAccept: mayAccept(tenant, row),
    viewerCanHide: can(tenant, 'question:hide'),
    lesson: place ? toLesson(tenant, place.version, place.lesson) : null,
  }
}

async function toAnswer(
  tenant: Tenant,
  question: AskedRow,
  row: AskedRow['answers'][number],
): Promise<AskedAnswer> {
  return {
    id: encodeId('AskedAnswer', row.id, tenant.organization.id),
    body: row.body,
    answeredBy: await nameOf(tenant, row.userId),
    answeredAt: row.createdAt,
    editedAt: row.editedAt,
    isAccepted: row.acceptedAt !== null,
    isOwn: row.userId === tenant.userId,
    hiddenFor: row.hiddenFor as ComplaintReason | null,
    reports: reportsOn(tenant, question, row.id),
  }
}

/** Who reported is told to nobody. */
function reportsOn(tenant: Tenant, { reports }: AskedRow, answerId: string | null): ComplaintReason[] {
  if (!can(tenant, 'question:hide')) return []
  return reports
    .filter((report) => report.answerId === answerId)
    .map(({ reason }) => reason as ComplaintReason)
}

async function nameOf(tenant: Tenant, userId: string): Promise<string> {
  return ((await tenant.use(memberLoader).load(userId)) ?? formerMember(tenant, userId)).name
}
