import type { Role } from './graphql/enums.js'
import { Refusal } from './graphql/refusal.js'

export type RoleName = `${Role}`

/** Everything a role decides. Whose rows a person sees is decided beside it, in `modules/organization/people.ts`. */
export type Action =
  | 'member:invite'
  | 'member:change'
  | 'member:see-all'
  | 'owner:appoint'
  | 'team:create'
  | 'organization:change'
  | 'organization:delete'
  | 'organization:copy'
  | 'privacy:configure'
  | 'sign-in:configure'
  | 'sign-in:decide'
  | 'audit:read'
  | 'token:manage'
  | 'webhook:manage'
  | 'certificate:revoke'
  | 'team:see'
  | 'learning:give'
  | 'exercise:author'
  | 'course:author'
  | 'question:accept'
  | 'question:hide'
  | 'learn'

const learner: readonly Action[] = ['learn']
const author: readonly Action[] = [
  ...learner,
  'exercise:author',
  'course:author',
  'question:accept',
  'question:hide',
]
const manager: readonly Action[] = [...learner, 'team:see', 'learning:give', 'question:accept']
const admin: readonly Action[] = [
  ...manager,
  'exercise:author',
  'course:author',
  'question:hide',
  'member:invite',
  'member:change',
  'member:see-all',
  'team:create',
  'organization:change',
  'privacy:configure',
  // Domains, providers that are not live, rules.
  'sign-in:configure',
  'audit:read',
  'token:manage',
  'webhook:manage',
  'certificate:revoke',
]

export const permissions: Readonly<Record<RoleName, readonly Action[]>> = {
  // Whom the company believes decides who is its owner: whoever runs a provider can sign in as anybody.
  owner: [...admin, 'owner:appoint', 'organization:copy', 'organization:delete', 'sign-in:decide'],
  admin,
  author,
  manager,
  learner,
}

export function can(person: { role: RoleName }, action: Action): boolean {
  return permissions[person.role].includes(action)
}

/** For letters to whoever may act on what they say. */
export function rolesThatCan(action: Action): RoleName[] {
  return (Object.keys(permissions) as RoleName[]).filter((role) => can({ role }, action))
}

/** The twin of `can` for those who act. */
export function assertCan(person: { role: RoleName }, action: Action): void {
  if (!can(person, action)) throw new Refusal('FORBIDDEN')
}
