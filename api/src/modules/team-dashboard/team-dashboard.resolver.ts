import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf } from '../../graphql/global-id.js'
import { settle } from '../../graphql/refusal.js'
import { Member, Organization } from '../organization/organization.type.js'
import { Skill } from '../skill/skill.type.js'
import { Result } from '../submission/result.type.js'
import { OpenEvidenceInput, OpenEvidencePayload } from './evidence.type.js'
import { openEvidence } from './open-evidence.js'
import { goalOf, teamGoal } from './goal.js'
import { PersonGoal, TeamGoal } from './goal.type.js'
import { peoplePage } from './people-page.js'
import { latestResultsIn, skillsKnown, teamDashboard } from './team-dashboard.service.js'
import { TeamDashboard, TeamPageArgs, TeamRowConnection } from './team-dashboard.type.js'

@Resolver(() => Organization)
export class TeamDashboardResolver {
  @FieldResolver(() => TeamDashboard, {
    nullable: true,
    description: 'People × skills, for managers of the people shown.',
  })
  async teamDashboard(
    @Root() { tenant }: Organization,
    @Arg('team', () => ID, { nullable: true }) team?: string,
  ): Promise<TeamDashboard | null> {
    return teamDashboard(tenant, team ?? null)
  }

  @FieldResolver(() => PersonGoal, {
    nullable: true,
    description: "The viewer's own gap to what they aim for; null for whoever aims for nothing.",
  })
  viewerGoal(@Root() { tenant }: Organization): Promise<PersonGoal | null> {
    return goalOf(tenant, tenant.userId)
  }
}

@Resolver(() => TeamDashboard)
export class TeamPeopleResolver {
  @FieldResolver(() => TeamRowConnection, { description: 'Page by page, sorted and filtered.' })
  people(
    @Root() { tenant, scope }: TeamDashboard,
    @Args(() => TeamPageArgs) asked: TeamPageArgs,
  ): Promise<TeamRowConnection> {
    return peoplePage(tenant, scope, asked)
  }

  @FieldResolver(() => [Skill], { description: 'Those of which something is known of somebody.' })
  knownSkills(@Root() dashboard: TeamDashboard): Promise<Skill[]> {
    return skillsKnown(dashboard)
  }

  @FieldResolver(() => TeamGoal, {
    nullable: true,
    description: 'Of the role named, or what the company aims for; null where it aims for none.',
  })
  goal(
    @Root() { tenant, scope }: TeamDashboard,
    @Arg('roleProfile', () => ID, { nullable: true }) roleProfile?: string,
  ): Promise<TeamGoal | null> {
    return teamGoal(tenant, scope, roleProfile)
  }

  @FieldResolver(() => [Result], {
    nullable: true,
    description: 'Null where the company shows levels alone.',
  })
  latestResults(@Root() { tenant, scope }: TeamDashboard): Promise<Result[] | null> {
    return latestResultsIn(tenant, scope)
  }

  @Mutation(() => OpenEvidencePayload, {
    description: 'What a level rests on. That it was opened is recorded, so it is no query.',
  })
  openEvidence(
    @Arg('input', () => OpenEvidenceInput) input: OpenEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<OpenEvidencePayload> {
    return settle<Omit<OpenEvidencePayload, 'userErrors'>>(context.locale, { evidence: null }, async () => {
      const tenant = await context.requireTenant(decodeIdOf('Member', input.member)?.organizationId ?? null)
      return { evidence: await openEvidence(tenant, input) }
    })
  }
}

@Resolver(() => Member)
export class MemberGoalResolver {
  @FieldResolver(() => PersonGoal, { nullable: true, description: 'Null for whoever aims for nothing.' })
  goal(@Root() { tenant, userId }: Member): Promise<PersonGoal | null> {
    return goalOf(tenant, userId)
  }
}
