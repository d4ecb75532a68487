import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CompanyWays } from '~/components/session/company-ways'
import { LinkSent } from '~/components/session/link-sent'
import { Or, OtherWays } from '~/components/session/other-ways'
import { SessionCard } from '~/components/session-card'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, secret, text, type Refused } from '~/forms/form-result'
import { jsonOf } from '~/forms/json-body'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { mutate, query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { isRefusalReason } from '~/session/company-refusals'
import { signedIn } from '~/session/sign-in-response'
import { wayBackCookie } from '~/session/way-back.server'
import { page } from '~/shell/page'

const SignInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      ...Arrival
    }
  }
`)

const SignInWithPasskeyMutation = graphql(`
  mutation SignInWithPasskey($input: SignInWithPasskeyInput!) {
    signInWithPasskey(input: $input) {
      ...Arrival
    }
  }
`)

const RequestSignInLinkMutation = graphql(`
  mutation RequestSignInLink($input: RequestSignInLinkInput!) {
    requestSignInLink(input: $input) {
      done
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const FindCompanySignInMutation = graphql(`
  mutation FindCompanySignIn($input: FindCompanySignInInput!) {
    findCompanySignIn(input: $input) {
      found {
        ...CompanyWays
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

const CompanyWaysQuery = graphql(`
  query CompanyWaysOf($org: String!) {
    companyWays(slug: $org) {
      ...CompanyWays
    }
  }
`)

const OnlyCompanyQuery = graphql(`
  query OnlyCompany {
    viewer {
      id
      memberships {
        organization {
          id
          slug
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('session:signIn.title') })

/** Whoever is on their way to a company that signs its people in itself, or waits there with a form, is led there. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  if (searchParams.has('own')) return { company: null }
  const fresh = searchParams.get('fresh')
  const [, named] = /^\/o\/([^/?]+)/.exec(fresh ?? nextOf(request) ?? '') ?? []
  const org = named ?? (fresh === null ? undefined : await onlyCompany(request))
  if (!org) return { company: null }
  const { companyWays } = await query(request, CompanyWaysQuery, { org })
  return { company: companyWays ?? null }
}

/** Of whoever waits with a form that is no company's. A session that a provider vouches for is of its company alone. */
async function onlyCompany(request: Request): Promise<string | undefined> {
  const { viewer } = await query(request, OnlyCompanyQuery)
  const [only, another] = viewer?.memberships ?? []
  return another ? undefined : only?.organization.slug
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  if (form.get('intent') === 'link') return byLetter(request, form)
  if (form.get('intent') === 'company') return byCompany(request, form)
  return form.has('credential') ? withPasskey(request, form) : withPassword(request, form)
}

async function withPassword(request: Request, form: FormData) {
  const input = { email: text(form, 'email'), password: secret(form, 'password') }
  const { data: answer, headers } = await mutate(request, SignInMutation, { input })
  const { userErrors, ...session } = answer.signIn
  if (userErrors.length > 0) return refused(userErrors, form, ['email', 'password'])
  return signedIn(session, headers, nextOf(request))
}

async function withPasskey(request: Request, form: FormData) {
  const input = { credential: jsonOf(secret(form, 'credential')) }
  const { data: answer, headers } = await mutate(request, SignInWithPasskeyMutation, { input })
  const { userErrors, ...session } = answer.signInWithPasskey
  if (userErrors.length > 0) return refused(userErrors, form, [])
  return signedIn(session, headers, nextOf(request))
}

async function byLetter(request: Request, form: FormData) {
  const email = text(form, 'email')
  const { data: answer, headers } = await mutate(request, RequestSignInLinkMutation, { input: { email } })
  const { done, userErrors } = answer.requestSignInLink
  if (!done) return refused(userErrors, form, ['email'])
  headers.append('set-cookie', wayBackCookie(nextOf(request)))
  return data({ sentTo: email }, { headers })
}

async function byCompany(request: Request, form: FormData) {
  const email = text(form, 'email')
  const { data: answer } = await mutate(request, FindCompanySignInMutation, { input: { email } })
  const { found, userErrors } = answer.findCompanySignIn
  return found ? data({ found }) : refused(userErrors, form, ['email'])
}

function nextOf(request: Request): string | null {
  return new URL(request.url).searchParams.get('next')
}

export default function SignIn() {
  const { t } = useTranslation('session')
  const [search] = useSearchParams()
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
      <SignInBody />
    </SessionCard>
  )
}

function SignInBody() {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const { company } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const refusedBy = search.get('refused')
  if (result && 'sentTo' in result) return <LinkSent email={result.sentTo} />
  if (result && 'found' in result)
    return (
      <div className="grid gap-5">
        <CompanyWays found={result.found} next={search.get('next')} anew={search.has('fresh')} />
        <Link to="/sign-in" className="text-accent text-sm font-medium underline underline-offset-4">
          {t('company.otherwise')}
        </Link>
      </div>
    )
  return (
    <div className="grid gap-5">
      {isRefusalReason(refusedBy) ? (
        <Banner tone="caution">{t(`company.refused.${refusedBy}`)}</Banner>
      ) : null}
      {company ? (
        <>
          <CompanyWays found={company} next={search.get('next')} anew={search.has('fresh')} />
          <Or />
        </>
      ) : null}
      <SignInForm refusal={result} />
    </div>
  )
}

/** The first button is the one that Enter presses. */
function SignInForm({ refusal }: { refusal: Refused | undefined }) {
  const { t } = useTranslation('session')
  const form = useFocusOnRefusal(refusal)
  const { formAction, formData } = useNavigation()
  const busy = formAction?.startsWith('/sign-in') && !formData?.has('intent') && !formData?.has('credential')
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={refusal} />
      <Field label={t('email')} error={refusal?.fields.email} required>
        <Input
          name="email"
          type="email"
          autoComplete="username webauthn"
          defaultValue={refusal?.values.email}
        />
      </Field>
      <Field label={t('password')} error={refusal?.fields.password} required>
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
      <OtherWays />
    </Form>
  )
}

function whyOf(search: URLSearchParams) {
  if (search.has('own')) return 'signIn.own'
  if (search.has('fresh')) return 'signIn.fresh'
  return search.has('next') ? 'signIn.resume' : 'signIn.text'
}
