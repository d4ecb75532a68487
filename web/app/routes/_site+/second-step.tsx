import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, text } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { mutate, query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signedIn, withNext } from '~/session/sign-in-response'
import { page } from '~/shell/page'

const PendingSignInQuery = graphql(`
  query PendingSignIn {
    pendingSignIn {
      expiresAt
    }
  }
`)

const FinishSignInMutation = graphql(`
  mutation FinishSignIn($input: FinishSignInInput!) {
    finishSignIn(input: $input) {
      ...Arrival
    }
  }
`)

export const handle = page({ title: (t) => t('session:secondStep.title') })

export async function loader({ request }: LoaderFunctionArgs) {
  const { pendingSignIn } = await query(request, PendingSignInQuery)
  if (!pendingSignIn) throw redirect(withNext('/sign-in', nextOf(request)))
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = { code: text(form, 'code') }
  const { data, headers } = await mutate(request, FinishSignInMutation, { input })
  const { userErrors, ...session } = data.finishSignIn
  if (userErrors.length > 0) return refused(userErrors, new FormData(), ['code'])
  return signedIn(session, headers, nextOf(request))
}

/** The app's code, or a recovery code; which of them is in the address, so that it works without script. */
export default function SecondStep() {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const form = useFocusOnRefusal(result)
  const [search] = useSearchParams()
  const busy = useNavigation().formMethod === 'POST'
  const isRecovery = search.get('with') === 'recovery'
  return (
    <SessionCard
      title={t(isRecovery ? 'secondStep.recoveryTitle' : 'secondStep.title')}
      text={t(isRecovery ? 'secondStep.recoveryText' : 'secondStep.text')}
      footer={
        <Link to="/sign-in" className="text-accent font-medium underline underline-offset-4">
          {t('secondStep.back')}
        </Link>
      }
    >
      <Form ref={form} method="post" className="grid gap-5" noValidate>
        <FormRefusal refusal={result} />
        <Field
          key={isRecovery ? 'recovery' : 'app'}
          label={t(isRecovery ? 'secondStep.recoveryCode' : 'secondStep.code')}
          error={result?.fields.code}
          required
        >
          <Input
            name="code"
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoComplete={isRecovery ? 'off' : 'one-time-code'}
            autoCapitalize="none"
            spellCheck={false}
            className="tracking-widest tabular-nums"
          />
        </Field>
        <Link
          to={otherWay(search, isRecovery)}
          replace
          className="text-accent -mt-2 justify-self-start text-sm font-medium underline underline-offset-4"
        >
          {t(isRecovery ? 'secondStep.toApp' : 'secondStep.lost')}
        </Link>
        {isRecovery ? <p className="text-ink-soft text-sm">{t('secondStep.neither')}</p> : null}
        <Button type="submit" size="large" busy={busy}>
          {t('secondStep.submit')}
        </Button>
      </Form>
    </SessionCard>
  )
}

function otherWay(search: URLSearchParams, isRecovery: boolean): string {
  const other = new URLSearchParams(search)
  if (isRecovery) other.delete('with')
  else other.set('with', 'recovery')
  return `?${other}`
}

function nextOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('next')
}
