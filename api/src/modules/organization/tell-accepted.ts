import type { Tx } from '../../database.js'
import { encodeId } from '../../graphql/global-id.js'
import { tellWebhooks } from '../webhook/tell-webhooks.js'
import { toldMember } from '../webhook/told-member.js'

/** Tells of an invitation that was accepted; of the new member their arrival tells. */
export async function tellAccepted(
  tx: Tx,
  { organizationId, userId, invitationId }: { organizationId: string; userId: string; invitationId: string },
): Promise<void> {
  await tellWebhooks(tx, {
    organizationId,
    event: 'invitation.accepted',
    async data() {
      const member = await toldMember(tx, { organizationId, userId })
      const { email } = await tx.invitation.findFirstOrThrow({
        where: { id: invitationId },
        select: { email: true },
      })
      const invitation = { id: encodeId('Invitation', invitationId, organizationId), email }
      return member && { invitation, member }
    },
  })
}
