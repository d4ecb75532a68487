import type { Tx } from '../../database.js'
import { localeFrom } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import { uuidOf } from '../../uuid.js'
import { auditBy } from '../audit/record-event.js'
import { aboutYouLetter } from '../mail/about-you-letter.js'
import { storeLetter } from '../mail/store-letter.js'
import type { ReportFormatName } from './write/write-report.js'

interface Told {
  /** About whom it is. */
  userId: string
  format: ReportFormatName
  publicOrigin: string
}

/** In the transaction that asks for it: an event, and a letter to the person, one a day of each who has one made. */
export async function tellOfReport(
  tx: Tx,
  tenant: Tenant,
  { userId, format, publicOrigin }: Told,
): Promise<void> {
  const { organization } = tenant
  await auditBy(tx, tenant, {
    ...{ action: 'person.reported', subjectType: 'user', subjectId: userId },
    details: { format },
  })
  const members = await tx.member.findMany({
    where: { organizationId: organization.id, userId: { in: [userId, tenant.userId] } },
    include: { user: true },
  })
  const about = members.find((member) => member.userId === userId)
  if (!about) return
  const letter = aboutYouLetter(localeFrom(about.user.locale ?? organization.locale), {
    by: members.find((member) => member.userId === tenant.userId)?.user.name ?? organization.name,
    organization: organization.name,
    link: `${publicOrigin}/o/${organization.slug}/record`,
  })
  const day = tenant.now().toISOString().slice(0, 10)
  await storeLetter(tx, {
    organizationId: organization.id,
    id: uuidOf(['report about', organization.id, tenant.userId, userId, day]),
    ...{ recipient: about.user.email, letter, unsubscribe: null },
  })
}
