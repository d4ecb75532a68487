import { registerEnumType } from 'type-graphql'

/** What a token may do at all. The web explains each in both languages, `docs/guides/api.md` for whoever writes a program. */
export enum TokenScope {
  READ = 'read',
  PEOPLE_WRITE = 'people:write',
  AUTHORING_WRITE = 'authoring:write',
  SUBMISSIONS_WRITE = 'submissions:write',
  AUDIT_READ = 'audit:read',
  SCIM = 'scim',
}

registerEnumType(TokenScope, {
  name: 'TokenScope',
  description: 'A token does what its scopes name, and never more than the role of whoever it acts for.',
})

export type ScopeName = `${TokenScope}`

export const scopeNames: readonly ScopeName[] = Object.values(TokenScope)

/** A person has no use for provisioning; a service has no exercises to hand in. */
export const scopesOf = {
  person: scopeNames.filter((scope) => scope !== 'scim'),
  service: scopeNames.filter((scope) => scope !== 'submissions:write'),
} as const

/**
 * What an operation asks of a token: a scope; nothing but being one; or never to be one, as with all that concerns the
 * account of a person.
 */
export type Demand = ScopeName | 'any' | 'never'

/** Every operation of the schema. One without a row is refused to every token, and fails a test. */
export const operationScopes: Readonly<Record<string, Demand>> = {
  'Query.node': 'any',
  'Query.viewer': 'any',
  'Query.organization': 'any',
  'Query.system': 'any',
  'Query.invitation': 'never',
  'Query.inviteLink': 'never',
  'Query.passwordReset': 'never',
  'Query.signInLink': 'never',
  'Query.pendingSignIn': 'never',
  'Query.fleet': 'never',
  'Query.receipt': 'never',
  'Query.certificate': 'never',
  'Query.achievement': 'never',
  'Mutation.showCertificate': 'never',
  'Mutation.revokeCertificate': 'never',
  'Mutation.requestDataExport': 'never',
  'Mutation.deleteAccount': 'never',
  'Mutation.updatePrivacy': 'never',
  'Mutation.requestCompanyExport': 'never',
  'Mutation.closeCompany': 'never',
  'Mutation.restoreCompany': 'never',
  'Query.sparedLetter': 'never',
  'Mutation.signUpCompany': 'never',
  'Mutation.signIn': 'never',
  'Mutation.signOut': 'never',
  'Mutation.finishSignIn': 'never',
  'Mutation.acceptInvitation': 'never',
  'Mutation.requestInvitation': 'never',
  'Mutation.requestPasswordReset': 'never',
  'Mutation.resetPassword': 'never',
  'Mutation.changePassword': 'never',
  'Mutation.beginEmailChange': 'never',
  'Mutation.confirmEmailChange': 'never',
  'Mutation.endSession': 'never',
  'Mutation.endOtherSessions': 'never',
  'Mutation.beginTwoStep': 'never',
  'Mutation.confirmTwoStep': 'never',
  'Mutation.renewRecoveryCodes': 'never',
  'Mutation.endTwoStep': 'never',
  'Mutation.beginPasskey': 'never',
  'Mutation.addPasskey': 'never',
  'Mutation.renamePasskey': 'never',
  'Mutation.removePasskey': 'never',
  'Mutation.beginPasskeySignIn': 'never',
  'Mutation.signInWithPasskey': 'never',
  'Mutation.requestSignInLink': 'never',
  'Mutation.useSignInLink': 'never',
  'Mutation.updateViewer': 'never',
  'Mutation.createPersonalToken': 'never',
  'Mutation.createServiceToken': 'never',
  'Mutation.revokeToken': 'never',
  'Mutation.updateOrganization': 'never',
  'Mutation.unsubscribe': 'never',
  // A leaked token must not lead a company's events elsewhere.
  'Mutation.createWebhook': 'never',
  'Mutation.updateWebhook': 'never',
  'Mutation.rotateWebhookSecret': 'never',
  'Mutation.deleteWebhook': 'never',
  'Mutation.testWebhook': 'never',
  'Mutation.resendWebhookDelivery': 'never',
  // Whom a company believes is decided by people.
  'Query.companyWays': 'never',
  'Mutation.findCompanySignIn': 'never',
  'Mutation.addCompanyDomain': 'never',
  'Mutation.verifyCompanyDomain': 'never',
  'Mutation.removeCompanyDomain': 'never',
  'Mutation.saveOidcProvider': 'never',
  'Mutation.saveSamlProvider': 'never',
  'Mutation.saveProviderRules': 'never',
  'Mutation.switchProvider': 'never',
  'Mutation.removeProvider': 'never',
  'Mutation.requireCompanySignIn': 'never',
  'Mutation.requireTwoStep': 'never',
  'Mutation.giveEmergencyKey': 'never',
  // Worked off later in the name of a person, and good for as long as that person may invite.
  'Mutation.previewMemberImport': 'never',
  'Mutation.startMemberImport': 'never',
  'Mutation.createInviteLink': 'never',
  'Mutation.inviteMember': 'people:write',
  'Mutation.revokeInvitation': 'people:write',
  'Mutation.resendInvitation': 'people:write',
  'Mutation.revokeInviteLink': 'people:write',
  'Mutation.createTeam': 'people:write',
  'Mutation.changeMember': 'people:write',
  'Mutation.removeMember': 'people:write',
  'Mutation.suspendMember': 'people:write',
  'Mutation.reactivateMember': 'people:write',
  'Mutation.exportAudit': 'audit:read',
  'Mutation.completeLesson': 'submissions:write',
  'Mutation.moveToCurrentVersion': 'submissions:write',
  'Mutation.answerQuestion': 'submissions:write',
  'Mutation.saveDraft': 'submissions:write',
  'Mutation.submitExercise': 'submissions:write',
  'Mutation.cancelSubmission': 'submissions:write',
  'Mutation.revealHint': 'submissions:write',
  'Mutation.createOwnExercise': 'authoring:write',
  'Mutation.replaceManuscript': 'authoring:write',
  'Mutation.saveManuscriptFile': 'authoring:write',
  'Mutation.tryOwnExercise': 'authoring:write',
  'Mutation.publishOwnExercise': 'authoring:write',
  'Mutation.retireOwnExercise': 'authoring:write',
  'Mutation.createOwnCourse': 'authoring:write',
  'Mutation.changeOwnCourse': 'authoring:write',
  'Mutation.addOwnLesson': 'authoring:write',
  'Mutation.saveOwnLesson': 'authoring:write',
  'Mutation.publishOwnCourse': 'authoring:write',
  'Mutation.republishOwnCourse': 'authoring:write',
  'Mutation.retireOwnCourse': 'authoring:write',
  'Subscription.submissionChanged': 'read',
  'Subscription.teamDashboardChanged': 'read',
}

/** Any of these scopes lets a field be read. */
export type Reading = readonly ScopeName[] | 'any' | 'never'

const people: Reading = ['read', 'people:write']
const names: Reading = ['read', 'people:write', 'audit:read']
const authoring: Reading = ['read', 'authoring:write']
const work: Reading = ['read', 'submissions:write']

/**
 * What is read below an operation, by type or by field of a type; all that is not named here needs `read`. A scope that
 * writes lets its program see what it has written.
 */
export const readingScopes: Readonly<Record<string, Reading>> = {
  Node: 'any',
  PageInfo: 'any',
  UserError: 'any',
  SystemStatus: 'any',
  Membership: 'any',
  'Membership.tokens': 'never',
  ApiToken: 'never',
  Viewer: 'never',
  'Viewer.id': 'any',
  'Viewer.name': 'any',
  'Viewer.email': 'any',
  'Viewer.locale': 'any',
  'Viewer.memberships': 'any',
  'Organization.id': 'any',
  'Organization.slug': 'any',
  'Organization.name': 'any',
  'Organization.locale': 'any',
  'Organization.viewerRole': 'any',
  'Organization.auditEvents': ['audit:read'],
  'Organization.dataExports': 'never',
  'Organization.signIn': 'never',
  'Organization.serviceTokens': 'never',
  'Organization.personalTokens': 'never',
  'Organization.webhooks': 'never',
  'Organization.webhook': 'never',
  'Organization.members': people,
  'Organization.member': people,
  'Organization.teams': people,
  'Organization.seats': people,
  'Organization.invitations': people,
  'Organization.inviteLinks': people,
  'Organization.memberImport': people,
  'Organization.runningMemberImport': people,
  'Organization.ownExercises': authoring,
  'Organization.ownExercise': authoring,
  'Organization.ownCourses': authoring,
  'Organization.ownCourse': authoring,
  'Member.id': names,
  'Member.name': names,
  'Member.email': names,
  'Member.role': names,
  'Member.joinedAt': names,
  'Member.suspendedAt': names,
  'Member.teams': people,
  'Member.managedTeams': people,
  Team: people,
  Seats: people,
  Invitation: people,
  InviteLink: people,
  RemovedMember: people,
  MemberImport: people,
  MemberImportPreview: people,
  ImportCounts: people,
  ImportLine: people,
  OwnExercise: authoring,
  OwnCourse: authoring,
  OwnLesson: authoring,
  OwnCourseProblem: authoring,
  OwnCourseVersion: authoring,
  OwnCourseChanges: authoring,
  OwnLessonChange: authoring,
  CourseTexts: authoring,
  LessonTexts: authoring,
  ManuscriptFile: authoring,
  ManuscriptProblem: authoring,
  Trial: authoring,
  TrialCriterion: authoring,
  AuditEvent: ['audit:read'],
  AuditChange: ['audit:read'],
  AuditToken: ['audit:read'],
  Submission: work,
  Grading: work,
  CriterionResult: work,
  CurvePoint: work,
  Draft: work,
  Hint: work,
  Lesson: work,
  Question: work,
  QuestionOption: work,
  QuestionAnswer: work,
  AnswerContent: work,
  MatchedPair: work,
  ExplainedOption: work,
}

/** Wrappers carry nothing of their own. */
export function readingOf(type: string, field: string): Reading {
  const isWrapper = /(Payload|Connection|Edge)$/.test(type)
  return readingScopes[`${type}.${field}`] ?? readingScopes[type] ?? (isWrapper ? 'any' : ['read'])
}
