import { registerEnumType } from 'type-graphql'

/** All that is recorded. What is stored is the verb; the web has a sentence in both languages for each. */
export enum AuditAction {
  ORGANIZATION_CREATED = 'organization.created',
  ORGANIZATION_CHANGED = 'organization.changed',
  SIGN_IN = 'sign-in',
  SIGN_IN_REFUSED = 'sign-in.refused',
  SIGN_OUT = 'sign-out',
  SESSION_ENDED = 'session.ended',
  PASSWORD_CHANGED = 'password.changed',
  PASSWORD_RESET = 'password.reset',
  TWO_STEP_ON = 'two-step.on',
  TWO_STEP_OFF = 'two-step.off',
  TWO_STEP_REMOVED_BY_OPERATOR = 'two-step.removed-by-operator',
  RECOVERY_CODES_RENEWED = 'recovery-codes.renewed',
  RECOVERY_CODE_USED = 'recovery-code.used',
  PASSKEY_ADDED = 'passkey.added',
  PASSKEY_RENAMED = 'passkey.renamed',
  PASSKEY_REMOVED = 'passkey.removed',
  PASSKEY_COPIED = 'passkey.copied',
  PROFILE_CHANGED = 'profile.changed',
  MEMBER_INVITED = 'member.invited',
  MEMBERS_IMPORTED = 'members.imported',
  INVITATION_CHANGED = 'invitation.changed',
  INVITATION_RESENT = 'invitation.resent',
  INVITATION_WAITING = 'invitation.waiting',
  INVITE_LINK_CREATED = 'invite-link.created',
  INVITE_LINK_REVOKED = 'invite-link.revoked',
  INVITATION_REVOKED = 'invitation.revoked',
  INVITATION_ACCEPTED = 'invitation.accepted',
  MEMBER_ROLE_CHANGED = 'member.role-changed',
  MEMBER_TEAMS_CHANGED = 'member.teams-changed',
  PATH_ASSIGNED = 'path.assigned',
  ROLE_PROFILE_ASSIGNED = 'role-profile.assigned',
  MEMBER_REMOVED = 'member.removed',
  MEMBER_LEFT = 'member.left',
  TEAM_CREATED = 'team.created',
  LESSON_COMPLETED = 'lesson.completed',
  SUBMISSION_CREATED = 'submission.created',
  SUBMISSION_CANCELLED = 'submission.cancelled',
  HINT_REVEALED = 'hint.revealed',
  EXERCISE_CREATED = 'exercise.created',
  EXERCISE_FILE_CHANGED = 'exercise.file-changed',
  EXERCISE_REPLACED = 'exercise.replaced',
  EXERCISE_TRIED = 'exercise.tried',
  EXERCISE_PUBLISHED = 'exercise.published',
  EXERCISE_RETIRED = 'exercise.retired',
  EXERCISE_EXPORTED = 'exercise.exported',
  AUDIT_EXPORTED = 'audit.exported',
  REFUSED = 'refused',
}

registerEnumType(AuditAction, { name: 'AuditAction' })

export type AuditActionName = `${AuditAction}`

/** What an event is about. `user` is a person's id, `operation` the name of a mutation. */
export type SubjectType =
  | 'organization'
  | 'user'
  | 'team'
  | 'invitation'
  | 'invite-link'
  | 'member-import'
  | 'lesson'
  | 'submission'
  | 'exercise'
  | 'operation'
