import type { PrismaClient } from '@skillgrad/db'
import { z } from 'zod'
import { auditIn } from '../../audit/record-event.js'
import type { Caller } from '../../identity/entrance.js'
import type { IdentityService } from '../../identity/identity.service.js'
import { roleByRules } from '../member/rules.js'
import type { ProviderRow } from '../provider/provider.js'
import { assertedAddress } from './admission.js'
import type { Asserted } from './asserted.js'
import type { Onward } from './onward.js'
import { refusalReasons, SignInRefused } from './refused.js'

/** What is kept of a trial, for whoever sets the provider up. */
export const trialShape = z.object({
  at: z.string(),
  /** Null: it went well. */
  reason: z.enum(refusalReasons).nullable(),
  detail: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  groups: z.array(z.string()),
  role: z.string().nullable(),
})

export type Trial = z.output<typeof trialShape>

export interface TrialsOptions {
  client: PrismaClient
  identity: IdentityService
  publicOrigin: string
  now(): Date
}

const shownGroups = 50

/** Signing in to see whether it works: all is proved, and nobody is signed in or made a member. */
export class Trials {
  constructor(private readonly options: TrialsOptions) {}

  async finish(
    caller: Caller,
    provider: ProviderRow,
    { testerId, prove }: { testerId: string; prove(): Promise<Asserted> },
  ): Promise<Onward> {
    const { client, identity, publicOrigin } = this.options
    const who = await identity.whoIs(caller)
    if (who?.userId !== testerId) throw new SignInRefused('other-browser')
    await this.#keep(provider, testerId, await this.#outcome(provider, prove))
    const { slug } = await client.organization.findUniqueOrThrow({ where: { id: provider.organizationId } })
    return { address: `${publicOrigin}/o/${slug}/settings/sign-in?tried=${provider.id}`, cookies: [] }
  }

  async #outcome(provider: ProviderRow, prove: () => Promise<Asserted>): Promise<Trial> {
    const at = this.options.now().toISOString()
    const told = { email: null, name: null, groups: [], role: null }
    let asserted: Asserted | null = null
    try {
      asserted = await prove()
      await assertedAddress(this.options.client, provider, asserted)
      return { at, reason: null, detail: '', ...shown(provider, asserted) }
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error
      const { reason, detail } = error
      return { at, reason, detail, ...(asserted ? shown(provider, asserted) : told) }
    }
  }

  async #keep(provider: ProviderRow, testerId: string, trial: Trial): Promise<void> {
    const { client, now } = this.options
    await client.$transaction(async (tx) => {
      await tx.identityProvider.updateMany({
        // What was changed meanwhile was not tried.
        where: { id: provider.id, changedAt: provider.changedAt },
        data: { trial, ...(trial.reason === null ? { testedAt: now() } : {}) },
      })
      await auditIn(tx, provider.organizationId, {
        actorId: testerId,
        action: 'provider.tried',
        subjectType: 'provider',
        subjectId: provider.id,
        details: { name: provider.name, ...(trial.reason ? { reason: trial.reason } : {}) },
      })
    })
  }
}

function shown(provider: ProviderRow, { email, name, groups }: Asserted) {
  const role = roleByRules(provider.rules, groups, provider.defaultRole) ?? provider.defaultRole
  return { email, name, groups: groups.slice(0, shownGroups), role }
}
