import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../../context.js'
import { decodeIdOf, encodeId } from '../../../graphql/global-id.js'
import { Refusal, settle } from '../../../graphql/refusal.js'
import { SignInPayload, Viewer } from '../identity.type.js'
import { arrive, outside } from '../sign-in-payload.js'
import { toViewer } from '../to-viewer.js'
import {
  AddPasskeyInput,
  AddPasskeyPayload,
  BeginPasskeyPayload,
  BeginPasskeySignInPayload,
  Passkey,
  RemovePasskeyInput,
  RemovePasskeyPayload,
  RenamePasskeyInput,
  RenamePasskeyPayload,
  SignInWithPasskeyInput,
} from './passkey.type.js'

/** Passkeys: at sign-in, and in the settings of the viewer. */
@Resolver(() => Viewer)
export class PasskeyResolver {
  @FieldResolver(() => [Passkey])
  async passkeys(@Ctx() context: RequestContext): Promise<Passkey[]> {
    const rows = await context.services.passkeys.of(context.requireSignedIn().userId)
    return rows.map((row) => ({ ...row, id: encodeId('Passkey', row.id) }))
  }

  @Mutation(() => BeginPasskeyPayload)
  async beginPasskey(@Ctx() context: RequestContext): Promise<BeginPasskeyPayload> {
    return this.#options(context, () => context.services.passkeys.begin(context.requireSignedIn()))
  }

  @Mutation(() => AddPasskeyPayload)
  async addPasskey(
    @Arg('input', () => AddPasskeyInput) input: AddPasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<AddPasskeyPayload> {
    return this.#change(context, () => context.services.passkeys.add(context.requireSignedIn(), input))
  }

  @Mutation(() => RenamePasskeyPayload)
  async renamePasskey(
    @Arg('input', () => RenamePasskeyInput) { passkey, name }: RenamePasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<RenamePasskeyPayload> {
    return this.#change(context, () =>
      context.services.passkeys.rename(context.requireSignedIn(), idOf(passkey), name),
    )
  }

  @Mutation(() => RemovePasskeyPayload, { description: 'Ends every other session of the viewer.' })
  async removePasskey(
    @Arg('input', () => RemovePasskeyInput) { passkey }: RemovePasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<RemovePasskeyPayload> {
    return this.#change(context, () =>
      context.services.passkeys.remove(context.requireSignedIn(), idOf(passkey)),
    )
  }

  @Mutation(() => BeginPasskeySignInPayload)
  async beginPasskeySignIn(@Ctx() context: RequestContext): Promise<BeginPasskeySignInPayload> {
    return this.#options(context, () => context.services.passkeySignIn.begin(context.caller))
  }

  @Mutation(() => SignInPayload, { description: 'No second step is asked: a passkey is both.' })
  async signInWithPasskey(
    @Arg('input', () => SignInWithPasskeyInput) input: SignInWithPasskeyInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return settle(context.locale, outside(), async () =>
      arrive(context, await context.services.passkeySignIn.finish(context.caller, input)),
    )
  }

  #options(context: RequestContext, make: () => Promise<unknown>) {
    return settle<{ options: unknown }>(context.locale, { options: null }, async () => ({
      options: await make(),
    }))
  }

  #change(context: RequestContext, act: () => Promise<unknown>) {
    return settle<{ viewer: Viewer | null }>(context.locale, { viewer: null }, async () => {
      await act()
      return { viewer: toViewer(context.requireSignedIn()) }
    })
  }
}

function idOf(passkey: string): string {
  const decoded = decodeIdOf('Passkey', passkey)
  if (!decoded) throw new Refusal('NOT_FOUND', ['passkey'])
  return decoded.id
}
