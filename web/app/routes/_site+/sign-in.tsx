import type { ActionFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useNavigation, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OtherWays } from '~/components/session/other-ways'
import { SessionCard } from '~/components/session-card'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, secret, text } from '~/forms/form-result'
import { jsonOf } from '~/forms/json-body'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { mutate } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signedIn } from '~/session/sign-in-response'
import { page } from '~/shell/page'

const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
        locale
      }
      organization {
        slug
      }
      needsSecondStep
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const SignInWithPasskeyMutation = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      viewer {
        id
        locale
      }
      organization {
        slug
      }
      needsSecondStep
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page({ title: (t) => t('session:signIn.title') })

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  return form.has('credential') ? withPasskey(request, form) : withPassword(request, form)
}

async function withPassword(request: Request, form: FormData) {
  const input = { email: text(form, 'email'), password: secret(form, 'password') }
  const { data, headers } = await mutate(request, SignInMutation, { input })
  const { userErrors, ...session } = data.signIn
  if (userErrors.length > 0) return refused(userErrors, form, ['email', 'password'])
  return signedIn(session, headers, nextOf(request))
}

async function withPasskey(request: Request, form: FormData) {
  const input = { credential: jsonOf(secret(form, 'credential')) }
  const { data, headers } = await mutate(request, SignInWithPasskeyMutation, { input })
  const { userErrors, ...session } = data.signInWithPasskey
  if (userErrors.length > 0) return refused(userErrors, form, [])
  return signedIn(session, headers, nextOf(request))
}

function nextOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('next')
}

export default function SignIn() {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const form = useFocusOnRefusal(result)
  const [search] = useSearchParams()
  const busy = useNavigation().formAction?.startsWith('/sign-in') ?? false
  return (
    <SessionCard
      title={t('signIn.title')}
      text={t(whyOf(search))}
      footer={
        <>
          {t('signIn.noAccount')}{' '}
          <Link to="/sign-up" className="text-accent font-medium underline underline-offset-4">
            {t('signIn.toSignUp')}
          </Link>
        </>
      }
    >
      <Form ref={form} method="post" className="grid gap-5" noValidate>
        <FormRefusal refusal={result} />
        <Field label={t('email')} error={result?.fields.email} required>
          <Input
            name="email"
            type="email"
            autoComplete="username webauthn"
            defaultValue={result?.values.email}
          />
        </Field>
        <Field label={t('password')} error={result?.fields.password} required>
          <Input name="password" type="password" autoComplete="current-password" />
        </Field>
        <Link
          to="/forgot-password"
          className="text-accent -mt-2 justify-self-start text-sm font-medium underline underline-offset-4"
        >
          {t('signIn.forgot')}
        </Link>
        <Button type="submit" size="large" busy={busy}>
          {t('signIn.submit')}
        </Button>
      </Form>
      <OtherWays />
    </SessionCard>
  )
}

function whyOf(search: URLSearchParams) {
  if (search.has('fresh')) return 'signIn.fresh'
  return search.has('next') ? 'signIn.resume' : 'signIn.text'
}
