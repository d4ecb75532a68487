import type { Webhook } from '@skillgrad/db'
import type { Tx } from '../../database.js'
import { localeFrom } from '../../locale.js'
import { rolesThatCan } from '../../permission.js'
import { auditIn } from '../audit/record-event.js'
import { webhookOffLetter } from '../mail/webhook-off-letter.js'

export type SwitchedOff = 'gone' | 'failing'

/** Tells the receiver nothing more, and whoever may set webhooks up that it is so. Done twice, it is done once. */
export async function switchOff(
  tx: Tx,
  { publicOrigin }: { publicOrigin: string },
  { organizationId, id, url }: Webhook,
  because: SwitchedOff,
): Promise<void> {
  const { count } = await tx.webhook.updateMany({
    where: { organizationId, id, state: 'on' },
    data: { state: because, failingSince: null, pausedUntil: null },
  })
  if (count === 0) return
  await auditIn(tx, organizationId, {
    actorId: null,
    action: 'webhook.switched-off',
    subjectType: 'webhook',
    subjectId: id,
    details: { because, name: new URL(url).host },
  })
  const { slug, name } = await tx.organization.findFirstOrThrow({ where: { id: organizationId } })
  const readers = await tx.member.findMany({
    where: { organizationId, suspendedAt: null, role: { in: rolesThatCan('webhook:manage') } },
    select: { user: { select: { email: true, locale: true } } },
  })
  for (const { user } of readers) {
    const letter = webhookOffLetter(localeFrom(user.locale), {
      organization: name,
      host: new URL(url).host,
      because,
      link: `${publicOrigin}/o/${slug}/settings/webhooks`,
    })
    const { id: mailId } = await tx.mail.create({
      data: { organizationId, recipient: user.email, ...letter },
    })
    await tx.$executeRaw`select app.enqueue('mail.send', jsonb_build_object('mailId', ${mailId}::text))`
  }
}
