import type { InvitingFragment } from '~/graphql/generated/graphql'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { InviteLinks } from './invite-links'

/** All ways to invite, and who is expected. */
export function Inviting({ organization }: { organization: InvitingFragment }) {
  const { id, viewerRole, teams, paths, invitations, inviteLinks } = organization
  return (
    <>
      <InviteForm organizationId={id} teams={teams} paths={paths} viewerRole={viewerRole} />
      <InvitationList invitations={invitations} />
      <InviteLinks organizationId={id} teams={teams} paths={paths} links={inviteLinks} />
    </>
  )
}
