import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { Banner } from '~/components/ui/banner'
import { Button, buttonClass } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { refused } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { page } from '~/shell/page'

const SparedLetterQuery = graphql(`
  query SparedLetter($token: String!) {
    sparedLetter(token: $token)
  }
`)

const UnsubscribeMutation = graphql(`
  mutation Unsubscribe($input: UnsubscribeInput!) {
    unsubscribe(input: $input) {
      letter
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page({ title: (t) => t('session:unsubscribe.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { sparedLetter } = await query(request, SparedLetterQuery, { token: params.token ?? '' })
  return { letter: sparedLetter ?? null }
}

/** Of the button on the page, and of mail programs, which post by themselves. */
export async function action({ request, params }: ActionFunctionArgs) {
  const input = { token: params.token ?? '' }
  const { unsubscribe } = await query(request, UnsubscribeMutation, { input })
  if (unsubscribe.userErrors.length > 0) return refused(unsubscribe.userErrors, new FormData(), [])
  return { hasEnded: true }
}

/** Opening it changes nothing, for mail scanners open links, too. */
export default function Unsubscribe() {
  const { t } = useTranslation('session')
  const { letter } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  if (!letter) return <UnknownLink />
  if (result && 'hasEnded' in result) return <Ended />
  return (
    <SessionCard title={t('unsubscribe.title')} text={t(`unsubscribe.${letter}`)}>
      <Form method="post" className="grid gap-5">
        <FormRefusal refusal={result} />
        <Button type="submit" size="large" busy={busy}>
          {t('unsubscribe.submit')}
        </Button>
      </Form>
    </SessionCard>
  )
}

function Ended() {
  const { t } = useTranslation('session')
  return (
    <SessionCard title={t('unsubscribe.title')}>
      <div className="grid gap-5">
        <Banner tone="success" title={t('unsubscribe.done')} live>
          {t('unsubscribe.again')}
        </Banner>
        <SettingsLink />
      </div>
    </SessionCard>
  )
}

function UnknownLink() {
  const { t } = useTranslation('session')
  return (
    <SessionCard title={t('unsubscribe.title')}>
      <div className="grid gap-5">
        <Banner tone="caution" title={t('unsubscribe.unknown.title')}>
          {t('unsubscribe.unknown.text')}
        </Banner>
        <SettingsLink />
      </div>
    </SessionCard>
  )
}

function SettingsLink() {
  const { t } = useTranslation('session')
  return (
    <Link to="/settings" className={buttonClass({ tone: 'secondary', size: 'large' })}>
      {t('unsubscribe.settings')}
    </Link>
  )
}
