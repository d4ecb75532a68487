import { Refusal } from '../../../graphql/refusal.js'
import { textFrom } from '../../identity/input.js'
import { givenRoles, type GivenRole } from '../member/rules.js'

export interface RulesWish {
  emailField: string | null
  nameField: string | null
  groupField: string | null
  defaultRole: string
  roles: readonly { value: string; role: string }[]
  /** Ids of teams of the company. */
  teams: readonly { value: string; teamId: string }[]
}

const most = 200

/** What is stored of how a provider's words are read. */
export function rulesFrom(wish: RulesWish) {
  if (wish.roles.length + wish.teams.length > most)
    throw new Refusal('TOO_MANY_RULES', ['roles'], { maximum: most })
  return {
    emailField: fieldFrom(wish.emailField, 'emailField'),
    nameField: fieldFrom(wish.nameField, 'nameField'),
    groupField: fieldFrom(wish.groupField, 'groupField'),
    defaultRole: roleFrom(wish.defaultRole, 'defaultRole'),
    rules: [
      ...wish.roles.map(({ value, role }) => ({
        value: textFrom(value, ['roles'], 500),
        role: roleFrom(role, 'roles'),
        teamId: null,
      })),
      ...wish.teams.map(({ value, teamId }) => ({
        value: textFrom(value, ['teams'], 500),
        role: null,
        teamId,
      })),
    ],
  }
}

function fieldFrom(text: string | null, field: string): string {
  return text?.trim() ? textFrom(text, [field], 500) : ''
}

/** Owners are made by owners, not by somebody else's directory. */
function roleFrom(role: string, field: string): GivenRole {
  const given = givenRoles.find((one) => one === role)
  if (!given) throw new Refusal('ROLE_NOT_ALLOWED', [field])
  return given
}
