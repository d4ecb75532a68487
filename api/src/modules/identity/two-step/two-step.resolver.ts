import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import { settle } from '../../../graphql/refusal.js'
import { SignInPayload, Viewer } from '../identity.type.js'
import { arrive, outside } from '../sign-in-payload.js'
import { toViewer } from '../to-viewer.js'
import {
  BeginTwoStepPayload,
  ConfirmTwoStepInput,
  ConfirmTwoStepPayload,
  EndTwoStepInput,
  EndTwoStepPayload,
  FinishSignInInput,
  PendingSignIn,
  RenewRecoveryCodesInput,
  RenewRecoveryCodesPayload,
  TwoStep,
} from './two-step.type.js'

/** The second step: at sign-in, and in the settings of the viewer. */
@Resolver(() => Viewer)
export class TwoStepResolver {
  @FieldResolver(() => TwoStep)
  async twoStep(@Ctx() context: RequestContext): Promise<TwoStep> {
    return context.services.twoStep.state(context.requireSignedIn())
  }

  @Query(() => PendingSignIn, {
    nullable: true,
    description: 'The sign-in of this browser that waits for its second step.',
  })
  async pendingSignIn(@Ctx() { services, caller }: RequestContext): Promise<PendingSignIn | null> {
    return services.secondStep.of(caller)
  }

  @Mutation(() => SignInPayload, { description: 'The second step of a sign-in.' })
  async finishSignIn(
    @Arg('input', () => FinishSignInInput) input: FinishSignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () =>
      arrive(context, await context.services.secondStep.finish(context.caller, input)),
    )
  }

  @Mutation(() => BeginTwoStepPayload, {
    description: 'A new secret for an app; asked for at sign-in once `confirmTwoStep` has seen a code.',
  })
  async beginTwoStep(@Ctx() context: RequestContext): Promise<BeginTwoStepPayload> {
    const refused: Omit<BeginTwoStepPayload, 'userErrors'> = { secret: null }
    return settle(context.locale, refused, async () => {
      const { secret, uri } = await context.services.twoStep.begin(context.requireSignedIn())
      return { secret: { text: secret, uri } }
    })
  }

  @Mutation(() => ConfirmTwoStepPayload, { description: 'Ends every other session of the viewer.' })
  async confirmTwoStep(
    @Arg('input', () => ConfirmTwoStepInput) { code }: ConfirmTwoStepInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmTwoStepPayload> {
    return this.#withCodes(context, () =>
      context.services.twoStep.confirm(context.caller, context.requireSignedIn(), code),
    )
  }

  @Mutation(() => RenewRecoveryCodesPayload, { description: 'The old ones no longer work.' })
  async renewRecoveryCodes(
    @Arg('input', () => RenewRecoveryCodesInput) { proof }: RenewRecoveryCodesInput,
    @Ctx() context: RequestContext,
  ): Promise<RenewRecoveryCodesPayload> {
    return this.#withCodes(context, () =>
      context.services.twoStep.renewRecoveryCodes(context.caller, context.requireSignedIn(), proof),
    )
  }

  @Mutation(() => EndTwoStepPayload)
  async endTwoStep(
    @Arg('input', () => EndTwoStepInput) { proof }: EndTwoStepInput,
    @Ctx() context: RequestContext,
  ): Promise<EndTwoStepPayload> {
    return settle<{ viewer: Viewer | null }>(context.locale, { viewer: null }, async () => {
      await context.services.twoStep.end(context.caller, context.requireSignedIn(), proof)
      return { viewer: toViewer(context.requireSignedIn()) }
    })
  }

  #withCodes(context: RequestContext, make: () => Promise<string[]>) {
    const refused: Omit<ConfirmTwoStepPayload, 'userErrors'> = { viewer: null, recoveryCodes: null }
    return settle(context.locale, refused, async () => {
      const recoveryCodes = await make()
      return { viewer: toViewer(context.requireSignedIn()), recoveryCodes }
    })
  }
}
