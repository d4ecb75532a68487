import type { PrismaClient } from '@skillgrad/db'
import { setTenant } from '@skillgrad/db'
import { localeFrom } from '../../locale.js'
import { uuidOf } from '../../uuid.js'
import { auditIn } from '../audit/record-event.js'
import { hashOf } from '../identity/hash.js'
import { invitationReminderLetter } from '../mail/invitation-reminder-letter.js'
import { storeLetter } from '../mail/store-letter.js'
import { isStillOffered } from '../organization/invitation.policy.js'
import { storeProof } from '../organization/invitation.repository.js'
import { newToken, validDays } from '../organization/issue-invitation.js'

const dayMs = 86_400_000
const remindAfterDays = 3
/** In one go; the next comes within the hour. */
const mostAtOnce = 200

export interface InvitedWork {
  identityDb: PrismaClient
  publicOrigin: string
  now(): Date
}

/** Reminds whoever was invited three days ago, or invited again, and has not come; once, and with a link of its own. */
export async function remindInvited(work: InvitedWork): Promise<void> {
  const now = work.now()
  const due = await work.identityDb.invitation.findMany({
    where: {
      status: 'pending',
      remindedAt: null,
      // An invitation ends so many days after the newest letter.
      expiresAt: { gt: now, lte: new Date(now.getTime() + (validDays - remindAfterDays) * dayMs) },
      organization: { remindsInvited: true },
    },
    orderBy: { expiresAt: 'asc' },
    take: mostAtOnce,
    select: { id: true },
  })
  for (const { id } of due) await remind(work, id, now)
}

async function remind({ identityDb, publicOrigin }: InvitedWork, id: string, now: Date): Promise<void> {
  await identityDb.$transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id, status: 'pending', remindedAt: null, expiresAt: { gt: now } },
      data: { remindedAt: now },
    })
    if (count === 0) return
    const invitation = await tx.invitation.findFirstOrThrow({
      where: { id },
      include: { organization: true, inviter: { select: { name: true } } },
    })
    const { organizationId, organization, inviter, email, expiresAt } = invitation
    if (!(await isStillOffered(tx, invitation))) return
    const token = newToken()
    await storeProof(tx, id, hashOf(token), expiresAt)
    const known = await tx.user.findFirst({ where: { email }, select: { locale: true } })
    await auditIn(tx, organizationId, {
      actorId: null,
      action: 'invitation.reminded',
      subjectType: 'invitation',
      subjectId: id,
    })
    await setTenant(tx, organizationId)
    await storeLetter(tx, {
      organizationId,
      id: uuidOf(['invitation-reminder', id]),
      recipient: email,
      unsubscribe: null,
      letter: invitationReminderLetter(localeFrom(known?.locale ?? organization.locale), {
        organization: organization.name,
        // A program invites in the company's name.
        inviter: inviter?.name ?? organization.name,
        link: `${publicOrigin}/invitations/${token}`,
        days: Math.max(1, Math.floor((expiresAt.getTime() - now.getTime()) / dayMs)),
      }),
    })
  })
}
