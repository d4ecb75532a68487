import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { settle } from '../../graphql/refusal.js'
import {
  Course,
  MoveToCurrentVersionInput,
  MoveToCurrentVersionPayload,
  Progress,
  ProgressStep,
  VersionOffer,
} from './course.type.js'
import { versionOf } from './ledger.js'
import { moveToCurrentVersion } from './move-to-current.js'
import { offerFor } from './offer.js'
import { toCourse } from './to-course.js'
import { toOffer, toSteps } from './to-progress.js'

@Resolver(() => Course)
export class CourseVersionResolver {
  @FieldResolver(() => VersionOffer, {
    nullable: true,
    description: 'Where the viewer is on another version than the current one.',
  })
  async offer(@Root() { tenant, version }: Course): Promise<VersionOffer | null> {
    const offer = await offerFor(tenant, version)
    return offer && toOffer(tenant, version, offer)
  }

  @Mutation(() => MoveToCurrentVersionPayload)
  async moveToCurrentVersion(
    @Arg('input', () => MoveToCurrentVersionInput) input: MoveToCurrentVersionInput,
    @Ctx() context: RequestContext,
  ): Promise<MoveToCurrentVersionPayload> {
    return settle<Omit<MoveToCurrentVersionPayload, 'userErrors'>>(
      context.locale,
      { course: null },
      async () => {
        const tenant = await context.requireTenantOf(input.organization)
        const course = await moveToCurrentVersion(tenant, input)
        const afresh = await context.afresh(tenant.organization.id)
        return { course: toCourse(afresh, await versionOf(afresh, course)) }
      },
    )
  }
}

@Resolver(() => Progress)
export class ProgressResolver {
  @FieldResolver(() => [ProgressStep], {
    description: 'Every step in order: why the percentage is what it is.',
  })
  steps(@Root() progress: Progress): ProgressStep[] {
    return toSteps(progress)
  }
}
