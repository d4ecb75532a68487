import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import { settle } from '../../../graphql/refusal.js'
import { toViewer } from '../to-viewer.js'
import {
  BeginEmailChangeInput,
  BeginEmailChangePayload,
  ConfirmEmailChangeInput,
  ConfirmEmailChangePayload,
} from './email-change.type.js'

@Resolver()
export class EmailChangeResolver {
  @Mutation(() => BeginEmailChangePayload, { description: 'Sends a code to the new address of the viewer.' })
  async beginEmailChange(
    @Arg('input', () => BeginEmailChangeInput) input: BeginEmailChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<BeginEmailChangePayload> {
    const { locale, services } = context
    return settle<Omit<BeginEmailChangePayload, 'userErrors'>>(locale, { done: false }, async () => {
      await services.emailChange.begin(context.caller, context.requireSignedIn(), input, locale)
      return { done: true }
    })
  }

  @Mutation(() => ConfirmEmailChangePayload, {
    description: 'Makes the address that got the code the viewer’s.',
  })
  async confirmEmailChange(
    @Arg('input', () => ConfirmEmailChangeInput) { code }: ConfirmEmailChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmEmailChangePayload> {
    return settle<Omit<ConfirmEmailChangePayload, 'userErrors'>>(
      context.locale,
      { viewer: null },
      async () => {
        const email = await context.services.emailChange.confirm(context.requireSignedIn(), code)
        context.refresh({ email })
        return { viewer: toViewer(context.requireSignedIn()) }
      },
    )
  }
}
