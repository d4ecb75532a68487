import type { Tx } from '../../database.js'
import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import type { AuditActionName } from '../audit/actions.js'
import type { Limit } from '../identity/throttle.js'
import { requireLine } from '../own-course/manuscript.js'

/** Characters. */
export const most = {
  title: 150,
  body: 4000,
  quote: 500,
  /** Of one question. */
  answers: 50,
  /** Of one person within a day. */
  daily: { asked: 20, answered: 60, reported: 20 },
}

export function requireWords(text: string, field: keyof typeof words): string {
  const { maximum, isRequired } = words[field]
  // As a browser sends lines, and as they count.
  const said = text.replaceAll('\r\n', '\n').trim()
  if (isRequired && !said) throw new Refusal('REQUIRED', [field])
  return requireLine(said, field, maximum)
}

const words = {
  title: { maximum: most.title, isRequired: true },
  body: { maximum: most.body, isRequired: false },
  quote: { maximum: most.quote, isRequired: false },
}

/** Of an answer. */
export function requireBody(text: string): string {
  const body = requireWords(text, 'body')
  if (!body) throw new Refusal('REQUIRED', ['body'])
  return body
}

export function requireKey(clientKey: string): string {
  const key = clientKey.trim()
  if (!key) throw new Refusal('REQUIRED', ['clientKey'])
  return requireLine(key, 'clientKey', 100)
}

/** Of two clicks at once the second sees the first, so that both count once and a day's measure holds. */
export async function lockAsking(tx: Tx, tenant: Tenant): Promise<void> {
  const key = `asking ${tenant.organization.id} ${tenant.userId}`
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}

const dayMs = 86_400_000

/** What can be done and undone, votes and changes too: one every six seconds, an hour long. */
export const actsByPerson: Limit = { name: 'asking:person', tries: 600, windowSeconds: 3600 }

/**
 * What the viewer did of it within a day is counted. Of questions and answers the trail says that, also of those they have removed
 * since; a report, which is in no trail, only goes when somebody else decides about it.
 */
export async function requirePace(tx: Tx, tenant: Tenant, what: keyof typeof most.daily): Promise<void> {
  const { userId } = tenant
  const organizationId = tenant.organization.id
  const since = { gt: new Date(tenant.now().getTime() - dayMs) }
  const done = (action: AuditActionName) =>
    tx.auditEvent.count({ where: { organizationId, actorId: userId, action, at: since } })
  const count = {
    asked: () => done('question.asked'),
    answered: () => done('question.answered'),
    reported: () => tx.askedReport.count({ where: { organizationId, userId, createdAt: since } }),
  }[what]
  const maximum = most.daily[what]
  if ((await count()) >= maximum) throw new Refusal('ASKING_PACE', [], { maximum })
}
