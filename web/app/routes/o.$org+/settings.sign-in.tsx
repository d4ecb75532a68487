import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { CopyLine } from '~/components/company/sign-in/copy-line'
import { DomainList } from '~/components/company/sign-in/domain-list'
import { EmergencyKeys } from '~/components/company/sign-in/emergency-keys'
import { NewProvider } from '~/components/company/sign-in/new-provider'
import { ProviderCard } from '~/components/company/sign-in/provider-card'
import { RuleSwitch } from '~/components/company/sign-in/rule-switch'
import { Section } from '~/components/ui/section'
import { changeCompanySignIn } from '~/company/sign-in-actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const CompanySignInSettingsQuery = graphql(`
  query CompanySignInSettings($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      name
      teams {
        id
        name
      }
      signIn {
        address
        requiredSince
        twoStepSince
        peopleWithoutSecondStep
        viewerCanDecide
        domains {
          ...ShownDomain
        }
        providers {
          ...ShownProvider
        }
        nextProvider {
          redirectAddress
          acsAddress
          entityId
        }
        owners {
          memberId
          name
          email
          isKeeper
          hasSecondStep
        }
      }
    }
  }
`)

export const handle = page({ title: (t) => t('company:signIn.title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, CompanySignInSettingsQuery, { org: params.org ?? '' })
  const { signIn, ...organization } = requireOrganization(request, data)
  const tried = new URL(request.url).searchParams.get('tried')
  return { organization, signIn: orNotFound(signIn), tried }
}

export function action({ request }: ActionFunctionArgs) {
  return changeCompanySignIn(request)
}

export default function CompanySignInSettings() {
  const { t } = useTranslation('company')
  const { organization, signIn, tried } = useLoaderData<typeof loader>()
  const isLive = signIn.providers.some((provider) => provider.isLive)
  return (
    <>
      <Section title={t('signIn.domains.title')}>
        <p className="text-ink-soft text-sm">{t('signIn.domains.text')}</p>
        <DomainList organizationId={organization.id} domains={signIn.domains} />
      </Section>
      <Section title={t('signIn.providers.title')}>
        <p className="text-ink-soft text-sm">{t('signIn.providers.text')}</p>
        {signIn.providers.map((provider) => (
          <ProviderCard
            key={provider.id}
            provider={provider}
            organization={organization}
            canDecide={signIn.viewerCanDecide}
            isJustTried={tried !== null && provider.entityId.includes(tried)}
          />
        ))}
        <NewProvider organizationId={organization.id} addresses={signIn.nextProvider} />
        {isLive ? (
          <CopyLine label={t('signIn.address')} hint={t('signIn.addressHint')} value={signIn.address} />
        ) : null}
      </Section>
      <Section title={t('signIn.required.title')}>
        <RuleSwitch
          organizationId={organization.id}
          rule="required"
          since={signIn.requiredSince ?? null}
          canDecide={signIn.viewerCanDecide}
        />
      </Section>
      <Section title={t('signIn.keys.title')}>
        <p className="text-ink-soft text-sm">{t('signIn.keys.text')}</p>
        <EmergencyKeys owners={signIn.owners} canDecide={signIn.viewerCanDecide} />
      </Section>
      <Section title={t('signIn.twoStep.title')}>
        <RuleSwitch
          organizationId={organization.id}
          rule="twoStep"
          since={signIn.twoStepSince ?? null}
          canDecide={signIn.viewerCanDecide}
          note={t('signIn.twoStep.without', { count: signIn.peopleWithoutSecondStep })}
        />
      </Section>
    </>
  )
}
