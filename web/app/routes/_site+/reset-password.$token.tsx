import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, secret } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { mutate, query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signedIn } from '~/session/sign-in-response'
import { page } from '~/shell/page'

const PasswordResetQuery = graphql(`
  query PasswordReset($token: String!) {
    passwordReset(token: $token) {
      email
    }
  }
`)

const ResetPasswordMutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      ...Arrival
    }
  }
`)

export const handle = page({ title: (t) => t('session:reset.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { passwordReset } = await query(request, PasswordResetQuery, { token: params.token ?? '' })
  return { email: passwordReset?.email ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = { token: params.token ?? '', password: secret(form, 'password') }
  const { data, headers } = await mutate(request, ResetPasswordMutation, { input })
  const { userErrors, ...session } = data.resetPassword
  if (userErrors.length > 0) return refused(userErrors, form, ['password'])
  return signedIn(session, headers)
}

export default function ResetPassword() {
  const { t } = useTranslation('session')
  const { email } = useLoaderData<typeof loader>()
  return (
    <SessionCard title={t('reset.title')} text={email ? t('reset.text') : undefined}>
      {email ? <NewPasswordForm email={email} /> : <SpentLink />}
    </SessionCard>
  )
}

function NewPasswordForm({ email }: { email: string }) {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const form = useFocusOnRefusal(result)
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={result} />
      <Field label={t('email')}>
        <Input type="email" autoComplete="username" value={email} readOnly className="bg-sunken" />
      </Field>
      <Field label={t('reset.password')} hint={t('passwordHint')} error={result?.fields.password} required>
        <Input name="password" type="password" autoComplete="new-password" />
      </Field>
      <Button type="submit" size="large" busy={busy}>
        {t('reset.submit')}
      </Button>
    </Form>
  )
}

function SpentLink() {
  const { t } = useTranslation('session')
  return (
    <div className="grid gap-5">
      <Banner tone="caution" title={t('reset.spent.title')}>
        {t('reset.spent.text')}
      </Banner>
      <Link to="/forgot-password" className={buttonClass({ size: 'large' })}>
        {t('reset.spent.again')}
      </Link>
    </div>
  )
}
