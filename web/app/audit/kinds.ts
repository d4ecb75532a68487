import type { AuditAction } from '~/graphql/generated/graphql'

/** What people look for, from the most to the least serious. */
export const kinds = ['access', 'refusal', 'member', 'export', 'privacy', 'exercise', 'learning'] as const
export type Kind = (typeof kinds)[number]

/** Every action has its kind; one without is a type error. */
const kindOf: Record<AuditAction, Kind> = {
  ORGANIZATION_CREATED: 'member',
  ORGANIZATION_CHANGED: 'member',
  SIGN_IN: 'access',
  SIGN_IN_REFUSED: 'refusal',
  SIGN_OUT: 'access',
  SESSION_ENDED: 'access',
  PASSWORD_CHANGED: 'access',
  PASSWORD_RESET: 'access',
  TWO_STEP_ON: 'access',
  TWO_STEP_OFF: 'access',
  TWO_STEP_REMOVED_BY_OPERATOR: 'access',
  RECOVERY_CODES_RENEWED: 'access',
  RECOVERY_CODE_USED: 'access',
  PASSKEY_ADDED: 'access',
  PASSKEY_RENAMED: 'access',
  PASSKEY_REMOVED: 'access',
  PASSKEY_COPIED: 'access',
  TOKEN_CREATED: 'access',
  TOKEN_REVOKED: 'access',
  PROFILE_CHANGED: 'member',
  MEMBER_INVITED: 'member',
  MEMBERS_IMPORTED: 'member',
  INVITATION_CHANGED: 'member',
  INVITATION_RESENT: 'member',
  INVITATION_WAITING: 'member',
  INVITE_LINK_CREATED: 'member',
  INVITE_LINK_REVOKED: 'member',
  INVITATION_REVOKED: 'member',
  INVITATION_ACCEPTED: 'member',
  MEMBER_ROLE_CHANGED: 'member',
  MEMBER_TEAMS_CHANGED: 'member',
  PATH_ASSIGNED: 'member',
  ROLE_PROFILE_ASSIGNED: 'member',
  MEMBER_REMOVED: 'member',
  MEMBER_LEFT: 'member',
  MEMBER_PROVISIONED: 'member',
  MEMBER_SYNCED: 'member',
  MEMBER_UNPROVISIONED: 'member',
  MEMBER_SUSPENDED: 'member',
  MEMBER_REACTIVATED: 'member',
  TEAM_CREATED: 'member',
  TEAM_CHANGED: 'member',
  TEAM_MEMBERS_CHANGED: 'member',
  TEAM_REMOVED: 'member',
  LESSON_COMPLETED: 'learning',
  SUBMISSION_CREATED: 'learning',
  SUBMISSION_CANCELLED: 'learning',
  HINT_REVEALED: 'learning',
  EXERCISE_CREATED: 'exercise',
  EXERCISE_FILE_CHANGED: 'exercise',
  EXERCISE_REPLACED: 'exercise',
  EXERCISE_TRIED: 'exercise',
  EXERCISE_PUBLISHED: 'exercise',
  EXERCISE_RETIRED: 'exercise',
  EXERCISE_EXPORTED: 'export',
  AUDIT_EXPORTED: 'export',
  PRIVACY_CHANGED: 'privacy',
  RETENTION_ENFORCED: 'privacy',
  DATA_COPIED: 'export',
  COMPANY_COPIED: 'export',
  COMPANY_CLOSED: 'privacy',
  COMPANY_RESTORED: 'privacy',
  ACCOUNT_DELETION_ASKED: 'privacy',
  ACCOUNT_DELETION_TAKEN_BACK: 'privacy',
  ACCOUNT_ERASED: 'privacy',
  REFUSED: 'refusal',
}

export function actionsOf(kind: Kind): AuditAction[] {
  return (Object.keys(kindOf) as AuditAction[]).filter((action) => kindOf[action] === kind)
}

export function isKind(text: string | null): text is Kind {
  return kinds.some((kind) => kind === text)
}
