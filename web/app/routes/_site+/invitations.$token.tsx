import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, secret, text } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { mutate, query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound } from '~/session/refusals'
import { signedIn } from '~/session/sign-in-response'
import { useViewer } from '~/session/viewer'
import { page } from '~/shell/page'

const InvitationQuery = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) {
      organizationName
      inviterName
      email
      role
      status
      name
      accountExists
    }
  }
`)

const AcceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      ...Arrival
    }
  }
`)

export const handle = page<typeof loader>({
  title: (t, { invitation }) => t('session:invitation.title', { organization: invitation.organizationName }),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { invitation } = await query(request, InvitationQuery, { token: params.token ?? '' })
  return { invitation: orNotFound(invitation) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = {
    token: params.token ?? '',
    name: text(form, 'name') || undefined,
    password: secret(form, 'password') || undefined,
  }
  const { data, headers } = await mutate(request, AcceptInvitationMutation, { input })
  const { userErrors, ...session } = data.acceptInvitation
  if (userErrors.length > 0) return refused(userErrors, form, ['name', 'password'])
  const back = session.needsSecondStep ? new URL(request.url).pathname.replace(/\.data$/, '') : null
  return signedIn(session, headers, back)
}

export default function AcceptInvitation() {
  const { t } = useTranslation('session')
  const { t: words } = useTranslation()
  const { invitation } = useLoaderData<typeof loader>()
  const { organizationName, inviterName, role, status } = invitation
  const asRole = words(`role.${role}`)
  const text = inviterName
    ? t('invitation.text', { inviter: inviterName, role: asRole })
    : t('invitation.byCompany', { role: asRole })
  return (
    <SessionCard title={t('invitation.title', { organization: organizationName })} text={text}>
      {status === 'PENDING' ? <AcceptForm /> : <SpentInvitation status={status} />}
    </SessionCard>
  )
}

function AcceptForm() {
  const { t } = useTranslation('session')
  const { invitation } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const form = useFocusOnRefusal(result)
  const busy = useNavigation().formMethod === 'POST'
  const signedInAsInvited = useViewer()?.email.toLowerCase() === invitation.email.toLowerCase()
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={result} />
      <Field label={t('email')}>
        <Input type="email" autoComplete="username" value={invitation.email} readOnly className="bg-sunken" />
      </Field>
      {invitation.accountExists ? null : (
        <Field label={t('name')} error={result?.fields.name} required>
          <Input
            name="name"
            autoComplete="name"
            defaultValue={result?.values.name ?? invitation.name ?? ''}
          />
        </Field>
      )}
      {signedInAsInvited ? null : (
        <Field
          label={t('password')}
          hint={invitation.accountExists ? t('invitation.yourPassword') : t('passwordHint')}
          error={result?.fields.password}
          required
        >
          <Input
            name="password"
            type="password"
            autoComplete={invitation.accountExists ? 'current-password' : 'new-password'}
          />
        </Field>
      )}
      <Button type="submit" size="large" busy={busy}>
        {t('invitation.accept')}
      </Button>
    </Form>
  )
}

function SpentInvitation({ status }: { status: 'ACCEPTED' | 'EXPIRED' | 'REVOKED' | 'WAITING' }) {
  const { t } = useTranslation('session')
  return (
    <div className="grid gap-5">
      <Banner tone={status === 'ACCEPTED' ? 'info' : 'caution'} title={t(`invitation.${status}.title`)}>
        {t(`invitation.${status}.text`)}
      </Banner>
      <Link to="/sign-in" className={buttonClass({ size: 'large' })}>
        {t('signIn.submit')}
      </Link>
    </div>
  )
}
