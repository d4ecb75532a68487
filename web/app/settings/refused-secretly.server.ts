import { redirect } from '@remix-run/node'
import { refused, type UserError } from '~/forms/form-result'

/** Hands nothing back of what was typed; whoever signed in too long ago is led to do so again. */
export function refusedSecretly(errors: UserError[], fieldNames: readonly string[]) {
  if (errors.some(({ code }) => code === 'SIGN_IN_AGAIN')) throw redirect('/sign-in?next=/settings&fresh')
  return refused(errors, new FormData(), fieldNames)
}
