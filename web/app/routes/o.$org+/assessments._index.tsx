import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { Gauge } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import {
  CourseAssessments,
  DomainAssessments,
  SkillAssessments,
} from '~/components/assessment/assessment-list'
import { GoOn } from '~/components/assessment/go-on'
import { PlacementCard } from '~/components/assessment/placement-card'
import { EmptyState } from '~/components/ui/empty-state'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const AssessmentsQuery = graphql(`
  query Assessments($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      skills {
        id
        slug
        domain {
          slug
          name
        }
      }
      openAttempt {
        ...OpenAttempt
      }
      assessments {
        ...ListedAssessment
      }
    }
  }
`)

export const handle = page({ title: (t) => t('common:nav.assessments') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, AssessmentsQuery, { org: params.org ?? '' })
  const { skills, openAttempt, assessments } = requireOrganization(request, data)
  return { skills, openAttempt, assessments }
}

export default function Assessments() {
  const { t } = useTranslation('assessment')
  const { skills, openAttempt, assessments } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const placement = assessments.find(({ kind }) => kind === 'PLACEMENT')
  const of = (wanted: string) => assessments.filter(({ kind }) => kind === wanted)
  return (
    <div className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-12">
      <div className="-mb-8">
        <PageHead title={t('title')} text={t('text')} />
      </div>
      {openAttempt ? <GoOn base={base} attempt={openAttempt} /> : null}
      {placement ? <PlacementCard base={base} placement={placement} /> : null}
      {assessments.length === 0 ? (
        <EmptyState icon={Gauge} title={t('empty.title')} text={t('empty.text')} />
      ) : null}
      <DomainAssessments base={base} assessments={of('DOMAIN')} />
      <SkillAssessments base={base} assessments={of('SKILL')} skills={skills} />
      <CourseAssessments base={base} assessments={of('COURSE')} />
      {assessments.length > 0 ? (
        <p className="text-ink-faint border-line max-w-[72ch] border-t pt-6 text-sm">{t('retake.why')}</p>
      ) : null}
    </div>
  )
}
