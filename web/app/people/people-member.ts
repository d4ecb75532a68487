import type { Role } from '~/graphql/generated/graphql'

export interface PeopleMember {
  id: string
  name: string
  email: string
  role: Role
  joinedAt: string
  teams: { id: string; name: string }[]
  managedTeams: { id: string }[]
  path?: { id: string } | null
  roleProfile?: { id: string } | null
}

/** What a member of the company can be given, by whom. */
export interface PeopleChoices {
  viewerRole: Role
  teams: { id: string; name: string }[]
  paths: { id: string; title: string }[]
  roleProfiles: { id: string; name: string }[]
}
