import { SignInAgain } from '~/components/session/sign-in-again'
import { Banner } from '~/components/ui/banner'
import type { Refused } from './form-result'

/** Above the fields: what was refused of the form as a whole. */
export function FormRefusal({ refusal }: { refusal: Refused | undefined }) {
  if (!refusal?.form) return null
  if (refusal.asksSignIn) return <SignInAgain why={refusal.form} asksOwn={refusal.asksSignIn === 'own'} />
  return (
    <Banner tone="danger" live>
      {refusal.form}
    </Banner>
  )
}
