import 'reflect-metadata'
import { DateTimeResolver } from 'graphql-scalars'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql'
import {
  AskedAnswerResolver,
  AskedInCompanyResolver,
  AskingResolver,
} from './modules/asking/asking.resolver.js'
import {
  AssessmentResolver,
  AssessmentsResolver,
  AttemptResolver,
} from './modules/assessment/assessment.resolver.js'
import { AuditEventResolver, AuditResolver } from './modules/audit/audit.resolver.js'
import { tellNodesApart } from './graphql/node.type.js'
import { recordRefusals } from './modules/audit/refused-mutations.js'
import {
  AuthoringMutations,
  AuthoringResolver,
  OwnExerciseResolver,
} from './modules/authoring/authoring.resolver.js'
import {
  CertificateResolver,
  CompanyCertificatesResolver,
  CourseCertificateResolver,
  PathCertificateResolver,
  ViewerCertificatesResolver,
} from './modules/certificate/certificate.resolver.js'
import { CompanySignInMutations } from './modules/company-sign-in/company-sign-in.mutations.js'
import {
  LockedCompaniesResolver,
  CompanySignInResolver,
} from './modules/company-sign-in/company-sign-in.resolver.js'
import {
  CatalogueResolver,
  CourseResolver,
  LearningPathResolver,
  LessonResolver,
} from './modules/course/course.resolver.js'
import { CourseVersionResolver, ProgressResolver } from './modules/course/course-version.resolver.js'
import { AssignedPathResolver, MemberAimsResolver } from './modules/learning-path/learning-path.resolver.js'
import { ExerciseResolver, ExercisesResolver } from './modules/exercise/exercise.resolver.js'
import { BankItemDetailsResolver, ItemBankResolver } from './modules/assessment/bank/item-bank.resolver.js'
import { FleetResolver } from './modules/fleet/fleet.resolver.js'
import { HomeResolver } from './modules/home/home.resolver.js'
import { AccountResolver } from './modules/identity/account.resolver.js'
import { IdentityResolver, MembershipResolver } from './modules/identity/identity.resolver.js'
import { MemberImportResolver } from './modules/member-import/member-import.resolver.js'
import { EmailChangeResolver } from './modules/identity/email-change/email-change.resolver.js'
import { PasskeyResolver } from './modules/identity/passkey/passkey.resolver.js'
import { SignInLinkResolver } from './modules/identity/sign-in-link/sign-in-link.resolver.js'
import { TwoStepResolver } from './modules/identity/two-step/two-step.resolver.js'
import { SparedLettersResolver } from './modules/mail/spared-letters.resolver.js'
import { NodeResolver } from './modules/node/node.resolver.js'
import { InvitationMutations } from './modules/organization/invitation.resolver.js'
import { InviteLinkResolver } from './modules/organization/invite-link.resolver.js'
import { MembershipMutations } from './modules/organization/membership.resolver.js'
import {
  InvitationResolver,
  MemberResolver,
  OrganizationResolver,
} from './modules/organization/organization.resolver.js'
import { OwnCourseMutations } from './modules/own-course/own-course.mutations.js'
import { CourseReviewResolver } from './modules/own-course/review/review.resolver.js'
import { OwnCourseResolver, OwnCoursesResolver } from './modules/own-course/own-course.resolver.js'
import { LessonCheckResolver, QuestionResolver } from './modules/question/question.resolver.js'
import { OwnDataResolver } from './modules/privacy/own-data.resolver.js'
import { PrivacyResolver } from './modules/privacy/privacy.resolver.js'
import { CourseGivenResolver, GivenResolver, PathGivenResolver } from './modules/given/given.resolver.js'
import { CourseLockResolver, LearningRulesResolver, PathOrderResolver } from './modules/rule/gate.resolver.js'
import { KeepingResolver, KeptLessonsResolver } from './modules/keeping/keeping.resolver.js'
import {
  CertificateHoldResolver,
  CourseRenewalResolver,
  MemberHoldsResolver,
  RenewalResolver,
} from './modules/renewal/renewal.resolver.js'
import { GoalStepsResolver } from './modules/recommendation/recommendation.resolver.js'
import { ReviewResolver } from './modules/review/review.resolver.js'
import { SearchResolver } from './modules/search/search.resolver.js'
import { MemberSkillsResolver, SkillsResolver } from './modules/skill/skill.resolver.js'
import { GradingResolver } from './modules/submission/grading.resolver.js'
import {
  MemberResults,
  SubmissionLookup,
  SubmissionResolver,
} from './modules/submission/submission.resolver.js'
import { SubmissionSubscription } from './modules/submission/submission.subscription.js'
import { SystemResolver } from './modules/system/system.resolver.js'
import {
  MembershipTokens,
  OrganizationTokens,
  TokenMutations,
  TokenResolver,
} from './modules/token/token.resolver.js'
import {
  MemberGoalResolver,
  TeamDashboardResolver,
  TeamPeopleResolver,
} from './modules/team-dashboard/team-dashboard.resolver.js'
import {
  DashboardProgressResolver,
  TeamProgressResolver,
} from './modules/team-progress/team-progress.resolver.js'
import { CohortResolver } from './modules/cohort/cohort.resolver.js'
import { SavedViewResolver } from './modules/saved-view/saved-view.resolver.js'
import { PersonRecordResolver } from './modules/person-record/record.resolver.js'
import { TeamDashboardSubscription } from './modules/team-dashboard/team-dashboard.subscription.js'
import { ReportMutations } from './modules/report/report.mutations.js'
import { ReportResolver, ReportsResolver } from './modules/report/report.resolver.js'
import { WebhookMutations, WebhookResolver, WebhooksResolver } from './modules/webhook/webhook.resolver.js'

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- the type that type-graphql asks for
const resolvers: NonEmptyArray<Function> = [
  AccountResolver,
  AskedAnswerResolver,
  AskedInCompanyResolver,
  AskingResolver,
  AssessmentResolver,
  AssessmentsResolver,
  AttemptResolver,
  AuditEventResolver,
  AuditResolver,
  OwnCourseMutations,
  OwnCourseResolver,
  CourseReviewResolver,
  OwnCoursesResolver,
  AuthoringMutations,
  AuthoringResolver,
  CatalogueResolver,
  CertificateResolver,
  CompanyCertificatesResolver,
  CourseCertificateResolver,
  PathCertificateResolver,
  ViewerCertificatesResolver,
  LockedCompaniesResolver,
  CompanySignInMutations,
  CompanySignInResolver,
  CourseResolver,
  ExerciseResolver,
  ExercisesResolver,
  FleetResolver,
  ItemBankResolver,
  BankItemDetailsResolver,
  GradingResolver,
  HomeResolver,
  GoalStepsResolver,
  IdentityResolver,
  InvitationMutations,
  InvitationResolver,
  InviteLinkResolver,
  KeepingResolver,
  KeptLessonsResolver,
  LearningPathResolver,
  MemberAimsResolver,
  AssignedPathResolver,
  LessonCheckResolver,
  LessonResolver,
  CourseVersionResolver,
  CourseLockResolver,
  PathOrderResolver,
  LearningRulesResolver,
  GivenResolver,
  PathGivenResolver,
  CourseGivenResolver,
  ProgressResolver,
  MemberResults,
  MemberImportResolver,
  MemberResolver,
  MemberSkillsResolver,
  MembershipMutations,
  MembershipResolver,
  MembershipTokens,
  NodeResolver,
  OrganizationResolver,
  OrganizationTokens,
  OwnDataResolver,
  OwnExerciseResolver,
  EmailChangeResolver,
  PasskeyResolver,
  QuestionResolver,
  PrivacyResolver,
  CertificateHoldResolver,
  CourseRenewalResolver,
  MemberHoldsResolver,
  RenewalResolver,
  ReviewResolver,
  SearchResolver,
  SignInLinkResolver,
  SkillsResolver,
  SparedLettersResolver,
  SubmissionLookup,
  SubmissionResolver,
  SubmissionSubscription,
  SystemResolver,
  MemberGoalResolver,
  TeamDashboardResolver,
  DashboardProgressResolver,
  TeamProgressResolver,
  CohortResolver,
  PersonRecordResolver,
  SavedViewResolver,
  TeamPeopleResolver,
  TeamDashboardSubscription,
  TokenMutations,
  TokenResolver,
  TwoStepResolver,
  WebhookMutations,
  WebhookResolver,
  ReportsResolver,
  ReportResolver,
  ReportMutations,
  WebhooksResolver,
]

/** The executable schema. Input is checked by our services, which word what is wrong; hence no class-validator. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    validate: false,
    pubSub: unusedPubSub,
    scalarsMap: [{ type: Date, scalar: DateTimeResolver }],
  })
  return recordRefusals(tellNodesApart(schema))
}

/** The library wants one; our subscriptions follow rows instead, see `live/live-updates.ts`. */
const unusedPubSub: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions give their own source')
  },
}

/** The text of `api/schema.graphql`, the contract with the web. */
export function printedSchema(): string {
  const head =
    '# The contract between api and web. Printed from the code by `pnpm --filter @skillgrad/api schema`; do not edit.\n\n'
  return `${head}${printSchema(lexicographicSortSchema(createSchema()))}\n`
}
