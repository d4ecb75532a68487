import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ArrowRight, Check } from 'lucide-react'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import { CompanyForm } from '~/components/company/company-form'
import { Inviting } from '~/components/people/inviting'
import { TeamList } from '~/components/people/teams-section'
import { buttonClass } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { timezones } from '~/i18n/timezones.server'
import { changePeople } from '~/people/actions.server'
import { notFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const SetupQuery = graphql(`
  query Setup($org: String!, $expected: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      slug
      viewerCanChange
      viewerCanInvite
      roleProfile {
        id
      }
      ...CompanyForm
      seats {
        total
        taken
      }
      ...Inviting
      members(first: 1) {
        totalCount
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('people:setup.title'),
  crumb: (t) => t('people:setup.title'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const expected = new URL(request.url).searchParams.get('expected')
  const data = await query(request, SetupQuery, { org: params.org ?? '', expected })
  const organization = requireOrganization(request, data)
  if (!organization.viewerCanChange) throw notFound()
  return { organization, timezones: timezones(organization.timezone) }
}

export function action({ request }: ActionFunctionArgs) {
  return changePeople(request)
}

export default function Setup() {
  const { t } = useTranslation('people')
  const { organization, timezones } = useLoaderData<typeof loader>()
  const { id, slug, teams, invitations, inviteLinks, members, seats } = organization
  const isPeopled = members.totalCount > 1 || invitations.totalCount > 0 || inviteLinks.length > 0
  return (
    <>
      <PageHead title={t('setup.title')} text={t('setup.text')} />
      <ol className="grid gap-12">
        <Step number={1} title={t('setup.company')} isDone={organization.roleProfile !== null}>
          <CompanyForm
            organization={organization}
            timezones={timezones}
            isNew={organization.roleProfile === null}
          />
        </Step>
        <Step number={2} title={t('teams.title')} isDone={teams.length > 0}>
          <TeamList organizationId={id} teams={teams} />
        </Step>
        <Step number={3} title={t('setup.people')} isDone={isPeopled}>
          <p className="text-ink-soft text-sm">
            {seats ? t('setup.seats', { taken: seats.taken, total: seats.total }) : null}{' '}
            <Link
              to={`/o/${slug}/people/import`}
              className="text-accent font-medium underline underline-offset-4"
            >
              {t('import.link')}
            </Link>
          </p>
          <Inviting organization={organization} />
        </Step>
      </ol>
      <Link to={`/o/${slug}`} className={`${buttonClass({ size: 'large' })} mt-12`}>
        {t('setup.finish')}
        <ArrowRight aria-hidden className="size-5" strokeWidth={1.75} />
      </Link>
    </>
  )
}

function Step({
  number,
  title,
  isDone,
  children,
}: PropsWithChildren<{ number: number; title: string; isDone: boolean }>) {
  const { t } = useTranslation('people')
  return (
    <li>
      <section aria-label={title} className="grid gap-4">
        <div className="flex items-center gap-3">
          <span
            className={`tabular grid size-9 shrink-0 place-items-center rounded-full text-sm font-semibold ${isDone ? 'bg-success-soft text-success' : 'bg-accent-soft text-accent'}`}
          >
            {isDone ? <Check aria-label={t('setup.done')} className="size-4.5" strokeWidth={2} /> : number}
          </span>
          <h2 className="text-lg">{title}</h2>
        </div>
        <div className="grid gap-4 sm:ps-12">{children}</div>
      </section>
    </li>
  )
}
