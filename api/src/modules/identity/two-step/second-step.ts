import { Refusal } from '../../../graphql/refusal.js'
import type { AuditTrail } from '../../audit/audit-trail.js'
import type { Caller, Entrance } from '../entrance.js'
import type { IdentityService } from '../identity.service.js'
import { lockPerson } from '../lock-person.js'
import type { OwnMethod } from '../sign-in-method.js'
import type { SignInSteps } from './sign-in-steps.js'
import type { TwoStepService } from './two-step.service.js'

export interface SecondStepOptions {
  identity: IdentityService
  steps: SignInSteps
  twoStep: TwoStepService
  audit: AuditTrail
}

/** The second half of a sign-in whose first was right. */
export class SecondStep {
  constructor(private readonly options: SecondStepOptions) {}

  async of(caller: Caller): Promise<{ expiresAt: Date } | null> {
    return this.options.steps.of(caller)
  }

  /** Code, step and session in one transaction: a code that opened nothing is not spent. */
  async finish(caller: Caller, { code }: { code: string }): Promise<Entrance> {
    const { identity, steps, twoStep, audit } = this.options
    const step = await steps.of(caller)
    if (!step) throw new Refusal('SECOND_STEP_ENDED')
    const { id: userId } = step.user
    const entrance = await twoStep.spend(caller, userId, code, async (tx) => {
      await lockPerson(tx, userId)
      const removed = await steps.take(tx, step)
      if (!removed) throw new Refusal('SECOND_STEP_ENDED')
      const opened = await identity.open(tx, caller, userId, step.method as OwnMethod)
      return { ...opened, cookies: [...opened.cookies, ...removed] }
    })
    if (entrance) return entrance
    // Whoever gets here knows the password: nothing tells more surely that it was stolen.
    audit.signInRefused({ email: step.user.email, address: caller.address }, 'code')
    throw new Refusal('WRONG_CODE', ['code'])
  }
}
