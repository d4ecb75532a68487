import type { PrismaClient } from '@skillgrad/db'
import type { AssessmentKind } from '../../../graphql/enums.js'

/** An objection that waits, of whichever company: what it is about, and not whose it is. */
interface WaitingAppeal {
  id: string
  attemptId: string
  kind: AssessmentKind
  subject: string | null
  /** Of the question; null where it is about a report as a whole. */
  itemId: string | null
  version: number | null
  variant: number | null
  words: string
  createdAt: Date
}

interface Wanted {
  /** Of an item; otherwise of all, and of reports as a whole. */
  itemId?: string
  /** Those that follow it. */
  after?: Pick<WaitingAppeal, 'id' | 'createdAt'> | null
  /** 500 where it says nothing, or more. */
  atMost?: number
}

/** The oldest first. */
export function waitingAppeals(
  db: PrismaClient,
  { itemId, after, atMost = 500 }: Wanted = {},
): Promise<WaitingAppeal[]> {
  return db.$queryRaw<WaitingAppeal[]>`
    select id, attempt_id as "attemptId", kind, subject, item_id as "itemId", version, variant, words, created_at as "createdAt"
    from app.waiting_appeals(
      ${itemId ?? null}::uuid, ${after?.createdAt ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${atMost}::int)`
}

export async function countWaitingAppeals(db: PrismaClient, itemId?: string): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select app.count_waiting_appeals(${itemId ?? null}::uuid) as count`
  return row!.count
}

/** The oldest first, however many there are. */
export async function allWaitingAppeals(db: PrismaClient): Promise<WaitingAppeal[]> {
  const all: WaitingAppeal[] = []
  for (;;) {
    const page = await waitingAppeals(db, { after: all.at(-1) })
    if (page.length === 0) return all
    all.push(...page)
  }
}

/** As the owner of the database, for all companies. */
export async function answerAppeal(
  db: PrismaClient,
  id: string,
  { outcome, reply }: { outcome: 'agreed' | 'stands'; reply: string },
): Promise<boolean> {
  const { count } = await db.appeal.updateMany({
    where: { id, answeredAt: null },
    data: { outcome, reply, answeredAt: new Date() },
  })
  return count > 0
}

/** Whoever objected to a question that is withdrawn, in the version they were asked, was right. */
export async function agreeWithAppealsTo(db: PrismaClient, itemId: string): Promise<void> {
  await db.$executeRaw`
    update app.appeal p set outcome = 'agreed', answered_at = now()
    from app.response r
    join catalogue.item_version v on v.id = r.item_version_id
    join catalogue.item_withdrawal w on w.item_id = v.item_id and v.number <= w.up_to_version and w.restored_at is null
    where p.answered_at is null and r.organization_id = p.organization_id and r.attempt_id = p.attempt_id
      and r.position = p.position and v.item_id = ${itemId}::uuid`
}
