import { Refusal } from '../../graphql/refusal.js'
import type { Tenant } from '../../tenant.js'
import { requireVisibleMember } from '../organization/people.js'
import { skillFrom } from '../team-dashboard/people-page.js'
import { toRecordCertificate } from './held-certificates.js'
import { entriesOf, readRecord } from './read-record.js'
import { recordLook } from './record-look.js'
import type { OpenRecordInput, PersonRecord } from './record.type.js'

/** What somebody did and what it changed. That somebody else looked is kept, once a day for each person. */
export async function openRecord(tenant: Tenant, asked: OpenRecordInput): Promise<PersonRecord> {
  const member = await requireVisibleMember(tenant, asked.member)
  const skillId = asked.skill ? skillFrom(tenant, asked.skill) : null
  const record = await readRecord(tenant, member.userId)
  const { held, sight, isOwn } = record
  // Each kind alone would say of a change what it came of.
  if (asked.kind && !sight.results) throw new Refusal('FORBIDDEN', ['kind'])
  const deeds = record.deeds.filter(
    (deed) => (!asked.kind || deed.kind === asked.kind) && (!skillId || deed.skillIds.includes(skillId)),
  )
  const entries = await entriesOf(tenant, { ...record, deeds }, asked)
  await recordLook(tenant, { userId: member.userId, action: 'person.opened' })
  return {
    member,
    certificates: sight.results ? held.map((one) => toRecordCertificate(one, { isOwn })) : null,
    entries,
  }
}
