import { data, type ActionFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input } from '~/components/ui/input'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, text } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { page } from '~/shell/page'

const RequestPasswordResetMutation = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      done
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page({ title: (t) => t('session:forgot.title') })

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const email = text(form, 'email')
  const { requestPasswordReset } = await query(request, RequestPasswordResetMutation, { input: { email } })
  if (!requestPasswordReset.done) return refused(requestPasswordReset.userErrors, form, ['email'])
  return data({ sentTo: email })
}

export default function ForgotPassword() {
  const { t } = useTranslation('session')
  const result = useActionData<typeof action>()
  const refusal = result && 'fields' in result ? result : undefined
  const form = useFocusOnRefusal(refusal)
  const busy = useNavigation().formAction === '/forgot-password'
  return (
    <SessionCard
      title={t('forgot.title')}
      text={t('forgot.text')}
      footer={
        <Link to="/sign-in" className="text-accent font-medium underline underline-offset-4">
          {t('forgot.back')}
        </Link>
      }
    >
      {result && 'sentTo' in result ? (
        <Banner tone="success" title={t('forgot.sent.title')} live>
          {t('forgot.sent.text', { email: result.sentTo })}
        </Banner>
      ) : (
        <Form ref={form} method="post" className="grid gap-5" noValidate>
          <FormRefusal refusal={refusal} />
          <Field label={t('email')} error={refusal?.fields.email} required>
            <Input name="email" type="email" autoComplete="username" defaultValue={refusal?.values.email} />
          </Field>
          <Button type="submit" size="large" busy={busy}>
            {t('forgot.submit')}
          </Button>
        </Form>
      )}
    </SessionCard>
  )
}
