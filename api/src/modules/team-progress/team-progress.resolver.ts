import { Arg, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import { TeamDashboard } from '../team-dashboard/team-dashboard.type.js'
import { atRiskPage, countWaiting } from './at-risk.js'
import { countDue } from './due.repository.js'
import { exerciseOutcomes } from './exercise-outcomes.js'
import { averagePassedOf, funnelOf, teamProgress, weeksOf } from './team-progress.service.js'
import {
  ActiveWeek,
  DueProgress,
  ExerciseOutcome,
  FunnelCount,
  PersonAtRiskConnection,
  TeamProgress,
} from './team-progress.type.js'

@Resolver(() => TeamDashboard)
export class DashboardProgressResolver {
  @FieldResolver(() => TeamProgress)
  progress(@Root() { tenant, scope }: TeamDashboard): Promise<TeamProgress> {
    return teamProgress(tenant, scope)
  }
}

@Resolver(() => TeamProgress)
export class TeamProgressResolver {
  @FieldResolver(() => [FunnelCount], {
    description: 'From invited to certified; each step counts by itself.',
  })
  funnel(@Root() progress: TeamProgress): Promise<FunnelCount[]> {
    return funnelOf(progress)
  }

  @FieldResolver(() => DueProgress)
  due(@Root() { tenant, scope }: TeamProgress): Promise<DueProgress> {
    return countDue(tenant, scope)
  }

  @FieldResolver(() => PersonAtRiskConnection, { description: 'The most urgent first.' })
  atRisk(
    @Root() progress: TeamProgress,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<PersonAtRiskConnection> {
    return atRiskPage(progress, { first, after: after ?? null })
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Invited a fortnight ago or longer, and not here. Null for whoever may invite nobody.',
  })
  waiting(@Root() progress: TeamProgress): Promise<number | null> {
    return countWaiting(progress)
  }

  @FieldResolver(() => [ActiveWeek], {
    nullable: true,
    description: 'Of the last twelve weeks. Null where it would say something of fewer than five people.',
  })
  weeks(@Root() progress: TeamProgress): Promise<ActiveWeek[] | null> {
    return weeksOf(progress)
  }

  @FieldResolver(() => [ExerciseOutcome], {
    description:
      'Those that five people or more tried; where the company shows levels alone, of which it may be told how many passed.',
  })
  exercises(@Root() progress: TeamProgress): Promise<ExerciseOutcome[]> {
    return exerciseOutcomes(progress)
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Exercises passed by each person on average, to halves. Null where it would say something of fewer than five people.',
  })
  averagePassed(@Root() progress: TeamProgress): Promise<number | null> {
    return averagePassedOf(progress)
  }
}
