import { redirect } from '@remix-run/node'
import type { UserError } from '~/forms/form-result'

/** Leads whoever signed in too long ago for what they ask to sign in once more, and back to the page of the form. */
export function signInAgain(request: Request, errors: readonly UserError[]): void {
  if (!errors.some(({ code }) => code === 'SIGN_IN_AGAIN')) return
  const next = new URL(request.url).pathname.replace(/\.data$/, '')
  throw redirect(`/sign-in?${new URLSearchParams({ next, fresh: '' })}`)
}
