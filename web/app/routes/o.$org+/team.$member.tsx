import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { GiveForm } from '~/components/given/give-form'
import { MemberHolds } from '~/components/renewal/member-holds'
import { LevelsOnly } from '~/components/team/levels-only'
import { ResultList } from '~/components/team/result-list'
import { PersonGoal } from '~/components/team/person-goal'
import { MemberSkills } from '~/components/team/member-skills'
import { useTeamUpdates } from '~/components/team/use-team-updates'
import { Avatar } from '~/components/ui/avatar'
import { Badge } from '~/components/ui/badge'
import { EmptyState } from '~/components/ui/empty-state'
import { Section } from '~/components/ui/section'
import { changeLearning } from '~/given/actions.server'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const MemberQuery = graphql(`
  query Member($org: String!, $member: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      viewerCanSeeTeam
      viewerCanGive
      ...Learnable
      member(id: $member) {
        id
        name
        email
        role
        teams {
          id
          name
        }
        skills {
          ...Estimate
        }
        holds {
          course {
            id
            title
          }
          hold {
            ...ShownHold
          }
        }
        goal {
          ...PersonGoal
        }
        results(first: 20) {
          ...ResultRow
        }
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (_t, { member }) => member.name,
  crumb: (_t, { member }) => member.name,
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, MemberQuery, { org: params.org ?? '', member: params.member ?? '' })
  const organization = requireOrganization(request, data)
  return { organization, member: orNotFound(organization.member) }
}

export async function action({ request }: ActionFunctionArgs) {
  return changeLearning(request, await request.formData())
}

export default function Member() {
  const { t } = useTranslation(['team', 'common', 'given'])
  const { member, organization } = useLoaderData<typeof loader>()
  const org = `/o/${useParams().org}`
  useTeamUpdates(organization.id)
  return (
    <div className="grid max-w-4xl gap-12">
      <div className="flex flex-wrap items-center gap-5">
        <Avatar name={member.name} className="size-14 text-lg" />
        <div className="min-w-0">
          <h1 className="text-xl">{member.name}</h1>
          <p className="text-ink-soft mt-1 text-sm break-words">
            {[member.email, ...member.teams.map(({ name }) => name)].join(' · ')}
          </p>
        </div>
        <Badge>{t(`common:role.${member.role}`)}</Badge>
      </div>
      <Section title={t('member.skills')}>
        <MemberSkills estimates={member.skills} name={member.name} />
      </Section>
      {member.goal ? (
        <Section title={t('goal.section')}>
          <PersonGoal goal={member.goal} name={member.name} base={org} />
        </Section>
      ) : null}
      <MemberHolds holds={member.holds} />
      {member.results ? (
        <Section title={t('member.gradings')}>
          {member.results.length > 0 ? (
            <ResultList results={member.results} />
          ) : (
            <EmptyState
              icon={SquareTerminal}
              title={t('member.noGradings')}
              text={t('member.noGradingsText')}
            />
          )}
        </Section>
      ) : (
        <LevelsOnly />
      )}
      {organization.viewerCanGive ? (
        <Section title={t('given:give.title')}>
          <GiveForm organization={organization} to={{ member: member.id }} />
        </Section>
      ) : null}
    </div>
  )
}
