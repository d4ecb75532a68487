import { redirect } from '@remix-run/node'
import { asksSignIn, type UserError } from '~/forms/form-result'
import { signInAgainAddress } from './sign-in-again'

/**
 * Leads whoever signed in too long ago for what they ask, or by another way, to sign in once more, and back to the page of the form. With script
 * the form says so itself, and keeps what was typed.
 */
export function signInAgain(request: Request, errors: readonly UserError[]): void {
  const isByScript = !request.headers.get('accept')?.includes('text/html')
  const asked = asksSignIn(errors)
  if (isByScript || !asked) return
  const { pathname } = new URL(request.url)
  throw redirect(signInAgainAddress({ page: pathname, next: pathname, asksOwn: asked === 'own' }))
}
