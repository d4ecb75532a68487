import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { SessionCard } from '~/components/session-card'
import { CompanyWays } from '~/components/session/company-ways'
import { Banner } from '~/components/ui/banner'
import { buttonClass } from '~/components/ui/button'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { isRefusalReason } from '~/session/company-refusals'
import { safeReturnPath } from '~/session/return-path'
import { signInAgainAddress } from '~/session/sign-in-again'
import { withNext } from '~/session/sign-in-response'
import { page } from '~/shell/page'

const CompanySignInQuery = graphql(`
  query CompanySignIn($org: String!) {
    viewer {
      lockedCompany(slug: $org) {
        name
        asks
      }
    }
    organization(slug: $org) {
      id
    }
    companyWays(slug: $org) {
      ...CompanyWays
    }
  }
`)

export const handle = page<typeof loader>({
  title: (t, { name }) => t('session:company.title', { company: name }),
})

/** Where there is nothing of this kind the usual sign-in stands; so an unknown company looks like one without a provider. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, organization, companyWays } = await query(request, CompanySignInQuery, {
    org: params.org ?? '',
  })
  const { searchParams } = new URL(request.url)
  const next = searchParams.get('next') ?? `/o/${params.org}`
  const isRefused = isRefusalReason(searchParams.get('refused'))
  if (organization && !isRefused) throw redirect(safeReturnPath(next) ?? `/o/${params.org}`)
  const closed = viewer?.lockedCompany ?? null
  const name = companyWays?.company ?? closed?.name
  if (!name) throw redirect(withNext('/sign-in', next))
  return { name, found: companyWays ?? null, asks: closed?.asks ?? null, next, home: `/o/${params.org}` }
}

const texts = { OWN: 'company.textOwn', SECOND_STEP: 'company.textSecondStep' } as const

export default function CompanySignIn() {
  const { t } = useTranslation('session')
  const { name, found, asks, next, home } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const refusedBy = search.get('refused')
  const isAnew = refusedBy === 'not-anew'
  return (
    <SessionCard
      title={t('company.title', { company: name })}
      text={asks && asks !== 'PROVIDER' ? t(texts[asks], { company: name }) : undefined}
    >
      <div className="grid gap-5">
        {isRefusalReason(refusedBy) ? (
          <Banner tone="caution" live>
            {t(`company.refused.${refusedBy}`)}
          </Banner>
        ) : null}
        {asks === 'SECOND_STEP' ? (
          <Link to={`${withNext('/settings', next)}#two-step`} className={buttonClass({ size: 'large' })}>
            {t('company.setUpSecondStep')}
          </Link>
        ) : null}
        {found ? <CompanyWays found={found} next={next} anew={isAnew} /> : null}
        <Link
          to={isAnew ? signInAgainAddress({ page: home, next }) : withNext('/sign-in', next)}
          className={
            found || asks === 'SECOND_STEP'
              ? 'text-accent text-sm font-medium underline underline-offset-4'
              : buttonClass({ size: 'large' })
          }
        >
          {t('company.otherwise')}
        </Link>
      </div>
    </SessionCard>
  )
}
