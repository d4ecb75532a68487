import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeId, type GlobalId } from '../../graphql/global-id.js'
import { Node } from '../../graphql/node.type.js'
import type { Tenant } from '../../tenant.js'
import { can } from '../../permission.js'
import { attemptSeen } from '../assessment/own-attempts.js'
import { toAttempt } from '../assessment/to-attempt.js'
import { findOwnExercise } from '../authoring/own-exercise.repository.js'
import { toOwnExercise } from '../authoring/to-own-exercise.js'
import { lessonById } from '../course/course.service.js'
import { versionsOf } from '../course/ledger.js'
import { toCourse, toLesson, toPath } from '../course/to-course.js'
import { findOwnCourse } from '../own-course/own-course.repository.js'
import { toOwnCourse } from '../own-course/to-own-course.js'
import { toExercise } from '../exercise/to-exercise.js'
import { toViewer } from '../identity/to-viewer.js'
import { visibleInvitation } from '../organization/invitations.js'
import { visibleMember } from '../organization/people.js'
import { teamsKnown, toTeam } from '../organization/teams.js'
import { toOrganization } from '../organization/to-organization.js'
import { toRoleProfile, toSkill } from '../skill/to-skill.js'
import { submissionSeen } from '../submission/submission.service.js'
import { toSubmission } from '../submission/to-submission.js'

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Node | null> {
    const wanted = decodeId(id)
    if (!wanted) return null
    const { signedIn } = context
    if (wanted.type === 'Viewer') return wanted.id === signedIn?.userId ? toViewer(signedIn) : null
    const tenant = await context.tenantById(
      wanted.type === 'Organization' ? wanted.id : wanted.organizationId,
    )
    return tenant && ((await finders[wanted.type]?.(tenant, wanted, id, context)) ?? null)
  }
}

type Find = (
  tenant: Tenant,
  wanted: GlobalId,
  globalId: string,
  context: RequestContext,
) => Promise<Node | null> | Node | null

/** How each type is found inside a company; every one checks what the viewer may see. */
const finders: Readonly<Record<string, Find>> = {
  Organization: (tenant) => toOrganization(tenant),
  Member: (tenant, { id }) => visibleMember(tenant, id),
  Team: async (tenant, { id }) => {
    const team = (await teamsKnown(tenant)).find((candidate) => candidate.id === id)
    return team ? toTeam(tenant, team) : null
  },
  Invitation: (tenant, { id }) => visibleInvitation(tenant, id),
  LearningPath: (tenant, { id }) => {
    const path = tenant.catalogue.paths.find((candidate) => candidate.id === id)
    return path ? toPath(tenant, path) : null
  },
  Course: async (tenant, { id }) => {
    const version = (await versionsOf(tenant)).find(({ courseId }) => courseId === id)
    return version ? toCourse(tenant, version) : null
  },
  Lesson: (tenant, _, globalId) => {
    const place = lessonById(tenant, globalId)
    return place && toLesson(tenant, place.version, place.lesson)
  },
  Skill: (tenant, { id }) => toSkill(tenant, id),
  RoleProfile: (tenant, { id }) => {
    const profile = tenant.catalogue.roleProfiles.find((candidate) => candidate.id === id)
    return profile ? toRoleProfile(tenant, profile) : null
  },
  Exercise: (tenant, { id }) => {
    const exercise = tenant.catalogue.exercises.find((candidate) => candidate.id === id)
    return exercise ? toExercise(tenant, exercise) : null
  },
  OwnExercise: async (tenant, { id }) => {
    const row = can(tenant, 'exercise:author') ? await findOwnExercise(tenant, { id }) : null
    return row && toOwnExercise(tenant, row)
  },
  OwnCourse: async (tenant, { id }) => {
    const row = can(tenant, 'course:author') ? await findOwnCourse(tenant, { id }) : null
    return row && toOwnCourse(tenant, row)
  },
  Attempt: async (tenant, { id }, _, { services }) => {
    const row = await attemptSeen(tenant, id)
    return row && toAttempt(tenant, await services.banks.of(row.parameterSetId), row)
  },
  Submission: async (tenant, _, globalId) => {
    const row = await submissionSeen(tenant, globalId)
    return row && toSubmission(tenant, row)
  },
}
