import type { ActionFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { useHydrated } from '~/components/ui/use-hydrated'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, secret, text } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { mutate } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { requestLocale, toApiLocale } from '~/i18n/locale'
import { signedIn } from '~/session/sign-in-response'
import { page } from '~/shell/page'

const SignUpCompanyMutation = graphql(`
  mutation SignUpCompany($input: SignUpCompanyInput!) {
    signUpCompany(input: $input) {
      ...Arrival
    }
  }
`)

const fieldNames = ['organizationName', 'name', 'email', 'password'] as const

export const handle = page({ title: (t) => t('session:signUp.title') })

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = {
    organizationName: text(form, 'organizationName'),
    name: text(form, 'name'),
    email: text(form, 'email'),
    password: secret(form, 'password'),
    locale: toApiLocale(requestLocale(request)),
    timezone: text(form, 'timezone') || undefined,
  }
  const { data, headers } = await mutate(request, SignUpCompanyMutation, { input })
  const { userErrors, ...session } = data.signUpCompany
  if (userErrors.length > 0) return refused(userErrors, form, fieldNames)
  // A company begins with its people.
  return signedIn(session, headers, session.organization && `/o/${session.organization.slug}/setup`)
}

export default function SignUp() {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const form = useFocusOnRefusal(result)
  const busy = useNavigation().formAction === '/sign-up'
  return (
    <SessionCard
      title={t('signUp.title')}
      text={t('signUp.text')}
      footer={
        <>
          {t('signUp.haveAccount')}{' '}
          <Link to="/sign-in" className="text-accent font-medium underline underline-offset-4">
            {t('signIn.submit')}
          </Link>
        </>
      }
    >
      <Form ref={form} method="post" className="grid gap-5" noValidate>
        <FormRefusal refusal={result} />
        <TimezoneOfBrowser />
        <Field label={t('organizationName')} error={result?.fields.organizationName} required>
          <Input
            name="organizationName"
            autoComplete="organization"
            defaultValue={result?.values.organizationName}
          />
        </Field>
        <Field label={t('name')} error={result?.fields.name} required>
          <Input name="name" autoComplete="name" defaultValue={result?.values.name} />
        </Field>
        <Field label={t('workEmail')} error={result?.fields.email} required>
          <Input name="email" type="email" autoComplete="username" defaultValue={result?.values.email} />
        </Field>
        <Field label={t('password')} hint={t('passwordHint')} error={result?.fields.password} required>
          <Input name="password" type="password" autoComplete="new-password" />
        </Field>
        <Button type="submit" size="large" busy={busy}>
          {t('signUp.submit')}
        </Button>
      </Form>
    </SessionCard>
  )
}

/** Known to the browser alone, so not while the server renders. */
function TimezoneOfBrowser() {
  const isHydrated = useHydrated()
  if (!isHydrated) return null
  return <input type="hidden" name="timezone" value={new Intl.DateTimeFormat().resolvedOptions().timeZone} />
}
