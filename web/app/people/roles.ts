import type { Role } from '~/graphql/generated/graphql'

/** From the most to the least that a role may do. */
export const roles: Role[] = ['OWNER', 'ADMIN', 'AUTHOR', 'MANAGER', 'LEARNER']

export function isRole(value: unknown): value is Role {
  return roles.includes(value as Role)
}

/** Nobody hands out more than they have; the api checks the same. */
export function grantableRoles(viewer: Role): Role[] {
  return viewer === 'OWNER' ? roles : roles.filter((role) => role !== 'OWNER')
}
