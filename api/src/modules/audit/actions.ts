import { registerEnumType } from 'type-graphql'

/** All that is recorded. What is stored is the verb; the web has a sentence in both languages for each. */
export enum AuditAction {
  ORGANIZATION_CREATED = 'organization.created',
  ORGANIZATION_CHANGED = 'organization.changed',
  SEATS_CHANGED_BY_OPERATOR = 'seats.changed-by-operator',
  SIGN_IN = 'sign-in',
  SIGN_IN_REFUSED = 'sign-in.refused',
  SIGN_OUT = 'sign-out',
  SESSION_ENDED = 'session.ended',
  PASSWORD_CHANGED = 'password.changed',
  EMAIL_CHANGED = 'email.changed',
  PASSWORD_RESET = 'password.reset',
  TWO_STEP_ON = 'two-step.on',
  TWO_STEP_OFF = 'two-step.off',
  TWO_STEP_REMOVED_BY_OPERATOR = 'two-step.removed-by-operator',
  SESSIONS_ENDED_BY_OPERATOR = 'sessions.ended-by-operator',
  RECOVERY_CODES_RENEWED = 'recovery-codes.renewed',
  RECOVERY_CODE_USED = 'recovery-code.used',
  PASSKEY_ADDED = 'passkey.added',
  PASSKEY_RENAMED = 'passkey.renamed',
  PASSKEY_REMOVED = 'passkey.removed',
  PASSKEY_COPIED = 'passkey.copied',
  TOKEN_CREATED = 'token.created',
  TOKEN_REVOKED = 'token.revoked',
  LETTERS_ENDED = 'letters.ended',
  PROFILE_CHANGED = 'profile.changed',
  MEMBER_INVITED = 'member.invited',
  MEMBERS_IMPORTED = 'members.imported',
  INVITATION_CHANGED = 'invitation.changed',
  INVITATION_RESENT = 'invitation.resent',
  INVITATION_REMINDED = 'invitation.reminded',
  INVITATION_WAITING = 'invitation.waiting',
  INVITE_LINK_CREATED = 'invite-link.created',
  INVITE_LINK_REVOKED = 'invite-link.revoked',
  INVITATION_REVOKED = 'invitation.revoked',
  INVITATION_ACCEPTED = 'invitation.accepted',
  MEMBER_ROLE_CHANGED = 'member.role-changed',
  MEMBER_TEAMS_CHANGED = 'member.teams-changed',
  PATH_ASSIGNED = 'path.assigned',
  ROLE_PROFILE_ASSIGNED = 'role-profile.assigned',
  EVIDENCE_OPENED = 'evidence.opened',
  LEARNING_GIVEN = 'learning.given',
  LEARNING_TAKEN_BACK = 'learning.taken-back',
  LEARNING_CHOSEN = 'learning.chosen',
  LEARNING_RULES_CHANGED = 'learning-rules.changed',
  MEMBER_REMOVED = 'member.removed',
  MEMBER_LEFT = 'member.left',
  MEMBER_PROVISIONED = 'member.provisioned',
  MEMBER_SYNCED = 'member.synced',
  MEMBER_UNPROVISIONED = 'member.unprovisioned',
  MEMBER_SUSPENDED = 'member.suspended',
  MEMBER_REACTIVATED = 'member.reactivated',
  TEAM_CREATED = 'team.created',
  TEAM_CHANGED = 'team.changed',
  TEAM_MEMBERS_CHANGED = 'team.members-changed',
  TEAM_REMOVED = 'team.removed',
  LESSON_COMPLETED = 'lesson.completed',
  ATTEMPT_STARTED = 'attempt.started',
  ATTEMPT_ENDED = 'attempt.ended',
  ATTEMPT_VOIDED = 'attempt.voided',
  COURSE_CREATED = 'course.created',
  COURSE_CHANGED = 'course.changed',
  COURSE_REVIEW_ASKED = 'course.review-asked',
  COURSE_APPROVED = 'course.approved',
  COURSE_RETURNED = 'course.returned',
  COURSE_PUBLISHED = 'course.published',
  COURSE_REPLACED = 'course.replaced',
  COURSE_EXPORTED = 'course.exported',
  COURSE_RETIRED = 'course.retired',
  COURSE_VERSION_CHANGED = 'course.version-changed',
  PROGRESS_REBUILT = 'progress.rebuilt',
  CERTIFICATE_REVOKED = 'certificate.revoked',
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
  WEBHOOK_CREATED = 'webhook.created',
  WEBHOOK_CHANGED = 'webhook.changed',
  WEBHOOK_SECRET_ROTATED = 'webhook.secret-rotated',
  WEBHOOK_REMOVED = 'webhook.removed',
  WEBHOOK_TESTED = 'webhook.tested',
  WEBHOOK_RESENT = 'webhook.resent',
  WEBHOOK_SWITCHED_OFF = 'webhook.switched-off',
  DOMAIN_ADDED = 'domain.added',
  DOMAIN_VERIFIED = 'domain.verified',
  DOMAIN_REMOVED = 'domain.removed',
  PROVIDER_ADDED = 'provider.added',
  PROVIDER_CHANGED = 'provider.changed',
  PROVIDER_RULES_CHANGED = 'provider.rules-changed',
  PROVIDER_TRIED = 'provider.tried',
  PROVIDER_REFUSED = 'provider.refused',
  PROVIDER_ON = 'provider.on',
  PROVIDER_OFF = 'provider.off',
  PROVIDER_REMOVED = 'provider.removed',
  SSO_ONLY_ON = 'sso-only.on',
  SSO_ONLY_OFF = 'sso-only.off',
  TWO_STEP_REQUIRED_ON = 'two-step-required.on',
  TWO_STEP_REQUIRED_OFF = 'two-step-required.off',
  EMERGENCY_KEY_GIVEN = 'emergency-key.given',
  EMERGENCY_KEY_TAKEN = 'emergency-key.taken',
  MEMBER_PROVIDED = 'member.provided',
  AUDIT_EXPORTED = 'audit.exported',
  TEAM_EXPORTED = 'team.exported',
  PRIVACY_CHANGED = 'privacy.changed',
  RETENTION_ENFORCED = 'retention.enforced',
  DATA_COPIED = 'data.copied',
  COMPANY_COPIED = 'company.copied',
  COMPANY_CLOSED = 'company.closed',
  COMPANY_RESTORED = 'company.restored',
  ACCOUNT_DELETION_ASKED = 'account.deletion-asked',
  ACCOUNT_DELETION_TAKEN_BACK = 'account.deletion-taken-back',
  ACCOUNT_ERASED = 'account.erased',
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
  | 'token'
  | 'directory-entry'
  | 'lesson'
  | 'attempt'
  | 'course'
  | 'certificate'
  | 'submission'
  | 'exercise'
  | 'webhook'
  | 'domain'
  | 'provider'
  | 'operation'
