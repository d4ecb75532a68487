import type { Role } from '~/graphql/generated/graphql'

export interface PeopleMember {
  id: string
  name: string
  email: string
  role: Role
  joinedAt: string
  teams: { id: string; name: string }[]
  managedTeams: { id: string }[]
}
