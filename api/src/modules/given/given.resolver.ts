import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import { can } from '../../permission.js'
import type { Tenant } from '../../tenant.js'
import { Course, LearningPath } from '../course/course.type.js'
import { Organization, Team } from '../organization/organization.type.js'
import { teamsSeen, toTeam } from '../organization/teams.js'
import { toOrganization } from '../organization/to-organization.js'
import { assignmentsSeen } from './assignments.js'
import { choose, leavePath } from './choose.js'
import { give } from './give.js'
import {
  Assignment,
  ChooseLearningInput,
  GivenLearning,
  GiveLearningInput,
  LearningPayload,
  LeavePathInput,
  TakeBackLearningInput,
} from './given.type.js'
import { takeBack } from './take-back.js'
import { viewerDue, viewerGiven } from './to-given.js'

@Resolver(() => Organization)
export class GivenResolver {
  @FieldResolver(() => [GivenLearning], { description: 'What the viewer is to learn, what is over first.' })
  given(@Root() { tenant }: Organization): Promise<GivenLearning[]> {
    return viewerGiven(tenant)
  }

  @FieldResolver(() => [Assignment], { description: 'Given to the people and teams that the viewer leads.' })
  assignments(@Root() { tenant }: Organization): Promise<Assignment[]> {
    return assignmentsSeen(tenant)
  }

  @FieldResolver(() => [Team], { description: 'Those that the viewer may give something to learn.' })
  async teamsLed(@Root() { tenant }: Organization): Promise<Team[]> {
    return can(tenant, 'learning:give') ? (await teamsSeen(tenant)).map((team) => toTeam(tenant, team)) : []
  }

  @FieldResolver(() => Boolean)
  viewerCanGive(@Root() { tenant }: Organization): boolean {
    return can(tenant, 'learning:give')
  }

  @Mutation(() => LearningPayload, { description: 'To a person, or to a team with whoever joins it.' })
  giveLearning(
    @Arg('input', () => GiveLearningInput) input: GiveLearningInput,
    @Ctx() context: RequestContext,
  ): Promise<LearningPayload> {
    return changed(context, input.organization, (tenant) => give(tenant, input))
  }

  @Mutation(() => LearningPayload, { description: 'What anybody has done of it stays theirs.' })
  takeBackLearning(
    @Arg('input', () => TakeBackLearningInput) input: TakeBackLearningInput,
    @Ctx() context: RequestContext,
  ): Promise<LearningPayload> {
    return changed(context, input.organization, (tenant) => takeBack(tenant, input.assignment))
  }

  @Mutation(() => LearningPayload, { description: 'By oneself.' })
  chooseLearning(
    @Arg('input', () => ChooseLearningInput) input: ChooseLearningInput,
    @Ctx() context: RequestContext,
  ): Promise<LearningPayload> {
    return changed(context, input.organization, (tenant) => choose(tenant, input))
  }

  @Mutation(() => LearningPayload, { description: 'One that the viewer chose themselves.' })
  leavePath(
    @Arg('input', () => LeavePathInput) input: LeavePathInput,
    @Ctx() context: RequestContext,
  ): Promise<LearningPayload> {
    return changed(context, input.organization, (tenant) => leavePath(tenant, input.path))
  }
}

@Resolver(() => LearningPath)
export class PathGivenResolver {
  @FieldResolver(() => GivenLearning, { nullable: true, description: 'Where the viewer is on it.' })
  given(@Root() { tenant, row }: LearningPath): Promise<GivenLearning | null> {
    return viewerDue(tenant, row.id)
  }
}

@Resolver(() => Course)
export class CourseGivenResolver {
  @FieldResolver(() => GivenLearning, {
    nullable: true,
    description: 'Where the viewer is to learn it by itself.',
  })
  given(@Root() { tenant, version }: Course): Promise<GivenLearning | null> {
    return viewerDue(tenant, version.courseId)
  }
}

function changed(
  context: RequestContext,
  organization: string,
  act: (tenant: Tenant) => Promise<void>,
): Promise<LearningPayload> {
  return settle<Omit<LearningPayload, 'userErrors'>>(context.locale, { organization: null }, async () => {
    const tenant = await context.requireTenantOf(organization)
    await act(tenant)
    return { organization: toOrganization(await context.afresh(tenant.organization.id)) }
  })
}
