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
      <div className="grid gap-12">
        <Section title={t('profile.title')}>
          <ProfileForm viewer={viewer} />
          <EmailChange email={viewer.email} hasPassword={viewer.hasPassword} />
        </Section>
        {viewer.memberships.length > 0 ? (
          <Section title={t('letters.title')}>
            <LettersForm viewer={viewer} />
          </Section>
        ) : null}
        {viewer.hasPassword ? (
          <Section title={t('password.title')}>
            <PasswordForm email={viewer.email} />
          </Section>
        ) : null}
        <Section anchor="two-step" title={t('twoStep.title')}>
          <TwoStep state={viewer.twoStep} />
        </Section>
        <Section title={t('passkeys.title')}>
          <PasskeyList passkeys={viewer.passkeys} here={here} />
        </Section>
        {viewer.memberships.length > 0 ? (
          <Section title={t('token:personal.title')}>
            <PersonalTokens companies={viewer.memberships} />
          </Section>
        ) : null}
        <Section title={t('sessions.title')}>
          <SessionList sessions={viewer.sessions} />
        </Section>
        {viewer.memberships.length > 0 ? (
          <Section title={t('companies.title')}>
            <CompanyList companies={viewer.memberships} />
          </Section>
        ) : null}
        <ClosedCompanies companies={viewer.closedCompanies} />
        <OwnData viewer={viewer} />
        <Section title={t('common:theme.label')}>
          <p className="text-ink-soft text-sm">{t('theme.text')}</p>
          <div>
            <ThemeSwitch />
          </div>
        </Section>
      </div>
    </div>
  )
}
