import type { Role } from '~/graphql/generated/graphql'

export interface PeopleTeam {
  id: string
  name: string
  /** Kept by the company's identity provider. */
  isProvisioned: boolean
}

export interface PeopleMember {
  id: string
  name: string
  email: string
  role: Role
  joinedAt: string
  suspendedAt?: string | null
  teams: PeopleTeam[]
  managedTeams: { id: string }[]
  path?: { id: string } | null
  roleProfile?: { id: string } | null
}

/** What a member of the company can be given, by whom. */
export interface PeopleChoices {
  viewerRole: Role
  teams: PeopleTeam[]
  paths: { id: string; title: string }[]
  roleProfiles: { id: string; name: string }[]
}
