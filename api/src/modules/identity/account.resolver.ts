import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../context.js'
import { decodeIdOf, encodeId } from '../../graphql/global-id.js'
import { Refusal, settle } from '../../graphql/refusal.js'
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  EndOtherSessionsPayload,
  EndSessionInput,
  EndSessionPayload,
  PasswordReset,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  ResetPasswordInput,
  Session,
  SignInPayload,
  Viewer,
} from './identity.type.js'
import { arrive, outside } from './sign-in-payload.js'
import { toViewer } from './to-viewer.js'

/** Passwords and sessions of the viewer. */
@Resolver(() => Viewer)
export class AccountResolver {
  @FieldResolver(() => [Session])
  async sessions(@Ctx() context: RequestContext): Promise<Session[]> {
    const signedIn = context.requireSignedIn()
    const rows = await context.services.sessions.of(signedIn)
    return rows.map((row) => ({
      id: encodeId('Session', row.id),
      userAgent: row.userAgent,
      address: row.ipAddress,
      signedInAt: row.createdAt,
      lastSeenAt: row.updatedAt,
      isCurrent: row.id === signedIn.sessionId,
    }))
  }

  @FieldResolver(() => Boolean, { description: 'False for whoever signs in by other means alone.' })
  async hasPassword(@Ctx() context: RequestContext): Promise<boolean> {
    return context.services.recovery.hasPassword(context.requireSignedIn().userId)
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Sends a link to a new password, if there is an account with this e-mail.',
  })
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput) input: RequestPasswordResetInput,
    @Ctx() { services, caller, locale }: RequestContext,
  ): Promise<RequestPasswordResetPayload> {
    return settle<{ done: boolean }>(locale, { done: false }, async () => {
      await services.recovery.forgot(caller, input, locale)
      return { done: true }
    })
  }

  @Query(() => PasswordReset, {
    nullable: true,
    description: 'Whose link to a new password this is; null once it was used or has ended.',
  })
  async passwordReset(
    @Arg('token', () => String) token: string,
    @Ctx() { services }: RequestContext,
  ): Promise<PasswordReset | null> {
    return services.recovery.preview(token)
  }

  @Mutation(() => SignInPayload, {
    description: 'Sets a new password, ends all sessions of the person, and signs in.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput) input: ResetPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () =>
      arrive(context, await context.services.recovery.reset(context.caller, input)),
    )
  }

  @Mutation(() => ChangePasswordPayload, { description: 'Ends every other session of the viewer.' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    return this.#change(context, () =>
      context.services.recovery.change(context.caller, context.requireSignedIn(), input),
    )
  }

  @Mutation(() => EndSessionPayload)
  async endSession(
    @Arg('input', () => EndSessionInput) { session }: EndSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<EndSessionPayload> {
    return this.#change(context, async () => {
      const signedIn = context.requireSignedIn()
      const wanted = decodeIdOf('Session', session)
      if (!wanted) throw new Refusal('NOT_FOUND', ['session'])
      await context.services.sessions.end(signedIn, wanted.id)
    })
  }

  @Mutation(() => EndOtherSessionsPayload)
  async endOtherSessions(@Ctx() context: RequestContext): Promise<EndOtherSessionsPayload> {
    return this.#change(context, () => context.services.sessions.endOthers(context.requireSignedIn()))
  }

  #change(context: RequestContext, act: () => Promise<unknown>) {
    return settle<{ viewer: Viewer | null }>(context.locale, { viewer: null }, async () => {
      await act()
      return { viewer: toViewer(context.requireSignedIn()) }
    })
  }
}
