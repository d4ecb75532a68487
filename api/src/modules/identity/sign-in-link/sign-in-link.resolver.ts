import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import { settle } from '../../../graphql/refusal.js'
import { SignInPayload } from '../identity.type.js'
import { arrive, outside } from '../sign-in-payload.js'
import {
  RequestSignInLinkInput,
  RequestSignInLinkPayload,
  SignInLink,
  UseSignInLinkInput,
} from './sign-in-link.type.js'

@Resolver()
export class SignInLinkResolver {
  @Query(() => SignInLink, {
    nullable: true,
    description: 'Whose link this is; null once it was used or has ended. Looking at it spends nothing.',
  })
  async signInLink(
    @Arg('token', () => String) token: string,
    @Ctx() { services, caller }: RequestContext,
  ): Promise<SignInLink | null> {
    return services.signInLinks.preview(caller, token)
  }

  @Mutation(() => RequestSignInLinkPayload, {
    description: 'Sends a link to sign in with, if there is an account with this e-mail.',
  })
  async requestSignInLink(
    @Arg('input', () => RequestSignInLinkInput) input: RequestSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<RequestSignInLinkPayload> {
    return settle<{ done: boolean }>(context.locale, { done: false }, async () => {
      const { signInLinks } = context.services
      context.holdCookies(await signInLinks.ask(context.caller, input, context.locale))
      return { done: true }
    })
  }

  @Mutation(() => SignInPayload, { description: 'Works once; a second step is asked all the same.' })
  async useSignInLink(
    @Arg('input', () => UseSignInLinkInput) input: UseSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () =>
      arrive(context, await context.services.signInLinks.use(context.caller, input)),
    )
  }
}
