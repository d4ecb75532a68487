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
import { wayBackCookie, wayBackOf } from '~/session/way-back.server'
import { page } from '~/shell/page'

const SignInLinkQuery = graphql(`
  query SignInLink($token: String!) {
    signInLink(token: $token) {
      email
      isThisBrowser
      needsPassword
    }
  }
`)

const UseSignInLinkMutation = graphql(`
  mutation UseSignInLink($input: UseSignInLinkInput!) {
    useSignInLink(input: $input) {
      ...Arrival
    }
  }
`)

export const handle = page({ title: (t) => t('session:link.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { signInLink } = await query(request, SignInLinkQuery, { token: params.token ?? '' })
  return { link: signInLink ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = {
    token: params.token ?? '',
    isConfirmed: form.get('confirmed') === 'yes',
    password: secret(form, 'password') || undefined,
  }
  const { data, headers } = await mutate(request, UseSignInLinkMutation, { input })
  const { userErrors, ...session } = data.useSignInLink
  if (userErrors.length > 0) return refused(userErrors, form, ['password'])
  headers.append('set-cookie', wayBackCookie(null))
  return signedIn(session, headers, wayBackOf(request))
}

/** Where the link of a letter leads. Opening it changes nothing, for mail scanners open links, too. */
export default function Enter() {
  const { t } = useTranslation('session')
  const { link } = useLoaderData<typeof loader>()
  if (!link) return <SpentLink />
  return (
    <SessionCard title={t('link.title')} text={t('link.text', { email: link.email })}>
      <EnterForm isThisBrowser={link.isThisBrowser} needsPassword={link.needsPassword} email={link.email} />
    </SessionCard>
  )
}

interface EnterFormProps {
  email: string
  isThisBrowser: boolean
  needsPassword: boolean
}

function EnterForm({ email, isThisBrowser, needsPassword }: EnterFormProps) {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const form = useFocusOnRefusal(result)
  const busy = useNavigation().formMethod === 'POST'
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={result} />
      {isThisBrowser ? null : (
        <>
          <input type="hidden" name="confirmed" value="yes" />
          <Banner tone="caution" title={t('link.other.title')}>
            {t('link.other.text')}
          </Banner>
        </>
      )}
      {needsPassword ? (
        <>
          <p className="text-ink-soft text-sm">{t('link.password')}</p>
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <Field
            label={t('reset.password')}
            hint={t('passwordHint')}
            error={result?.fields.password}
            required
          >
            <Input name="password" type="password" autoComplete="new-password" />
          </Field>
        </>
      ) : null}
      <Button type="submit" size="large" busy={busy}>
        {t(isThisBrowser ? 'link.submit' : 'link.other.submit')}
      </Button>
    </Form>
  )
}

function SpentLink() {
  const { t } = useTranslation('session')
  return (
    <SessionCard title={t('link.title')}>
      <div className="grid gap-5">
        <Banner tone="caution" title={t('link.spent.title')}>
          {t('link.spent.text')}
        </Banner>
        <Link to="/sign-in" className={buttonClass({ size: 'large' })}>
          {t('link.spent.again')}
        </Link>
      </div>
    </SessionCard>
  )
}
