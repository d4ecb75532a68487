import { refused, type UserError } from '~/forms/form-result'
import { signInAgain } from '~/session/sign-in-again.server'

/** Hands nothing back of what was typed; whoever signed in too long ago is led to do so again. */
export function refusedSecretly(request: Request, errors: UserError[], fieldNames: readonly string[]) {
  signInAgain(request, errors)
  return refused(errors, new FormData(), fieldNames)
}
