import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ClosedCompanies } from '~/components/privacy/closed-companies'
import { OwnData } from '~/components/privacy/own-data'
import { CompanyList } from '~/components/settings/company-list'
import { EmailChange } from '~/components/settings/email-change'
import { LettersForm } from '~/components/settings/letters-form'
import { PasskeyList } from '~/components/settings/passkey-list'
import { PasswordForm } from '~/components/settings/password-form'
import { PersonalTokens } from '~/components/settings/personal-tokens'
import { ProfileForm } from '~/components/settings/profile-form'
import { SessionList } from '~/components/settings/session-list'
import { TwoStep } from '~/components/settings/two-step'
import { Contents } from '~/components/ui/contents'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { signInRedirect } from '~/session/refusals'
import { changeSettings } from '~/settings/actions.server'
import { browserName } from '~/settings/browser-name'
import { page } from '~/shell/page'
import { ThemeSwitch } from '~/shell/preferences'

const SettingsQuery = graphql(`
  query Settings {
    viewer {
      id
      name
      email
      locale
      hasPassword
      wantsReminders
      wantsDigest
      wantsAnswers
      memberships {
        memberId
        role
        tokens {
          ...TokenRow
        }
        organization {
          id
          name
          slug
          privacy {
            managersSee
            managersSeeSince
          }
        }
      }
      ...OwnData
      twoStep {
        since
        recoveryCodesLeft
        takesPassword
      }
      passkeys {
        id
        name
        isSynced
        createdAt
        lastUsedAt
      }
      sessions {
        id
        userAgent
        address
        signedInAt
        lastSeenAt
        isCurrent
      }
    }
  }
`)

export const handle = page({ title: (t) => t('common:nav.settings') })

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, SettingsQuery)
  if (!viewer) throw signInRedirect(request)
  const sessions = viewer.sessions.map(({ userAgent, ...session }) => ({
    ...session,
    ...browserName(userAgent ?? null),
  }))
  return { viewer: { ...viewer, sessions }, here: browserName(request.headers.get('user-agent')) }
}

export function action({ request }: ActionFunctionArgs) {
  return changeSettings(request)
}

export default function Settings() {
  const { t } = useTranslation(['settings', 'common', 'token'])
  const { viewer, here } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto w-full max-w-xl px-5 pt-8 pb-24">
      <PageHead title={t('common:nav.settings')} />
      <SettingsContents viewer={viewer} />
      <div className="grid gap-12">
        <Section anchor="you" title={t('profile.title')}>
          <ProfileForm viewer={viewer} />
          <EmailChange email={viewer.email} hasPassword={viewer.hasPassword} />
        </Section>
        {viewer.memberships.length > 0 ? (
          <Section anchor="letters" title={t('letters.title')}>
            <LettersForm viewer={viewer} />
          </Section>
        ) : null}
        {viewer.hasPassword ? (
          <Section anchor="password" title={t('password.title')}>
            <PasswordForm email={viewer.email} />
          </Section>
        ) : null}
        <Section anchor="two-step" title={t('twoStep.title')}>
          <TwoStep state={viewer.twoStep} />
        </Section>
        <Section anchor="passkeys" title={t('passkeys.title')}>
          <PasskeyList passkeys={viewer.passkeys} here={here} />
        </Section>
        {viewer.memberships.length > 0 ? (
          <Section anchor="tokens" title={t('token:personal.title')}>
            <PersonalTokens companies={viewer.memberships} />
          </Section>
        ) : null}
        <Section anchor="sessions" title={t('sessions.title')}>
          <SessionList sessions={viewer.sessions} />
        </Section>
        {viewer.memberships.length > 0 ? (
          <Section title={t('companies.title')}>
            <CompanyList companies={viewer.memberships} />
          </Section>
        ) : null}
        <ClosedCompanies companies={viewer.closedCompanies} />
        <OwnData viewer={viewer} />
        <Section anchor="theme" title={t('common:theme.label')}>
          <p className="text-ink-soft text-sm">{t('theme.text')}</p>
          <div>
            <ThemeSwitch />
          </div>
        </Section>
      </div>
    </div>
  )
}

/** Without what not everybody has. */
function SettingsContents({ viewer }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'viewer'>) {
  const { t } = useTranslation(['settings', 'common', 'privacy', 'token'])
  const isMember = viewer.memberships.length > 0
  const parts: [anchor: string, title: string, isThere?: boolean][] = [
    ['you', t('profile.title')],
    ['letters', t('letters.title'), isMember],
    ['password', t('password.title'), viewer.hasPassword],
    ['two-step', t('twoStep.title')],
    ['passkeys', t('passkeys.title')],
    ['tokens', t('token:personal.title'), isMember],
    ['sessions', t('sessions.title')],
    ['seen', t('privacy:seen.title'), isMember],
    ['your-data', t('privacy:own.title')],
    ['theme', t('common:theme.label')],
  ]
  return (
    <Contents
      label={t('contents')}
      parts={parts.flatMap(([anchor, title, isThere = true]) => (isThere ? { anchor, title } : []))}
    />
  )
}
