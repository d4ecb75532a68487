import type { InvitingFragment } from '~/graphql/generated/graphql'
import { InvitationList } from './invitation-list'
import { InviteForm } from './invite-form'
import { InviteLinks } from './invite-links'

/** All ways to invite, and who is expected. */
export function Inviting({ organization }: { organization: InvitingFragment }) {
  const { id, viewerRole, teams, paths, invitations, inviteLinks } = organization
  const byHand = teams.filter(({ isProvisioned }) => !isProvisioned)
  return (
    <>
      <InviteForm organizationId={id} teams={byHand} paths={paths} viewerRole={viewerRole} />
      <InvitationList
        invitations={invitations.edges.map(({ node }) => node)}
        total={invitations.totalCount}
        nextPage={invitations.pageInfo.hasNextPage ? invitations.pageInfo.endCursor : null}
      />
      <InviteLinks organizationId={id} teams={byHand} paths={paths} links={inviteLinks} />
    </>
  )
}
