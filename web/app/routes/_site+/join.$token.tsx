import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, text } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { useViewer } from '~/session/viewer'
import { page } from '~/shell/page'

const InviteLinkQuery = graphql(`
  query InviteLink($token: String!) {
    inviteLink(token: $token) {
      organizationName
      role
      domain
    }
  }
`)

const RequestInvitationMutation = graphql(`
  mutation RequestInvitation($input: RequestInvitationInput!) {
    requestInvitation(input: $input) {
      answer
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (t, { link }) =>
    link
      ? t('session:invitation.title', { organization: link.organizationName })
      : t('session:join.ended.title'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { inviteLink } = await query(request, InviteLinkQuery, { token: params.token ?? '' })
  return { link: inviteLink ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const input = { token: params.token ?? '', email: text(form, 'email') }
  const { requestInvitation } = await query(request, RequestInvitationMutation, { input })
  if (!requestInvitation.answer) return refused(requestInvitation.userErrors, form, ['email'])
  return data({ answer: requestInvitation.answer, email: input.email })
}

export default function Join() {
  const { t } = useTranslation(['session', 'common'])
  const { link } = useLoaderData<typeof loader>()
  if (!link) return <EndedLink />
  return (
    <SessionCard
      title={t('invitation.title', { organization: link.organizationName })}
      text={t('join.text', { role: t(`common:role.${link.role}`) })}
    >
      <JoinForm domain={link.domain ?? undefined} />
    </SessionCard>
  )
}

function JoinForm({ domain }: { domain?: string }) {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const refusal = result && 'fields' in result ? result : undefined
  const form = useFocusOnRefusal(refusal)
  const viewer = useViewer()
  const busy = useNavigation().formMethod === 'POST'
  if (result && 'answer' in result)
    return (
      <Banner
        tone={result.answer === 'SENT' ? 'success' : 'info'}
        title={t(`join.${result.answer}.title`)}
        live
      >
        {t(`join.${result.answer}.text`, { email: result.email })}
      </Banner>
    )
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      <FormRefusal refusal={refusal} />
      <Field
        label={t('workEmail')}
        hint={domain ? t('join.domain', { domain }) : undefined}
        error={refusal?.fields.email}
        required
      >
        <Input
          name="email"
          type="email"
          autoComplete="username"
          defaultValue={refusal?.values.email ?? viewer?.email}
        />
      </Field>
      <Button type="submit" size="large" busy={busy}>
        {t('join.submit')}
      </Button>
    </Form>
  )
}

function EndedLink() {
  const { t } = useTranslation('session')
  return (
    <SessionCard title={t('join.ended.title')}>
      <div className="grid gap-5">
        <Banner tone="caution">{t('join.ended.text')}</Banner>
        <Link to="/sign-in" className={buttonClass({ size: 'large' })}>
          {t('signIn.submit')}
        </Link>
      </div>
    </SessionCard>
  )
}
