import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { wantedIn } from '~/assessment/address'
import { useAssessmentName } from '~/assessment/use-assessment-name'
import { BeginForm } from '~/components/assessment/begin-form'
import { GoOn } from '~/components/assessment/go-on'
import { LastResult } from '~/components/assessment/last-result'
import { Purpose } from '~/components/assessment/purpose'
import { Rules } from '~/components/assessment/rules'
import { useDay } from '~/components/privacy/use-day'
import { Banner } from '~/components/ui/banner'
import { PageHead } from '~/components/ui/page-head'
import { refused, text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const AssessmentStartQuery = graphql(`
  query AssessmentStart($org: String!, $kind: AssessmentKind!, $subject: String) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      openAttempt {
        ...OpenAttempt
      }
      assessment(kind: $kind, subject: $subject) {
        ...ListedAssessment
      }
    }
  }
`)

const StartAttemptMutation = graphql(`
  mutation StartAttempt($input: StartAttemptInput!) {
    startAttempt(input: $input) {
      attempt {
        id
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page<typeof loader>({
  title: (t, { assessment: { kind, subjectName } }) =>
    t(`assessment:name.${kind}`, { subject: subjectName ?? '' }),
  crumb: (t, { assessment: { kind, subjectName } }) =>
    t(`assessment:name.${kind}`, { subject: subjectName ?? '' }),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const wanted = orNotFound(wantedIn(new URL(request.url).searchParams))
  const data = await query(request, AssessmentStartQuery, { org: params.org ?? '', ...wanted })
  const { id, openAttempt, assessment } = requireOrganization(request, data)
  return { organizationId: id, openAttempt, assessment: orNotFound(assessment) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const wanted = orNotFound(wantedIn(new URL(request.url).searchParams))
  const input = { organization: text(form, 'organization'), ...wanted, time: Number(text(form, 'time')) }
  const {
    startAttempt: { attempt, userErrors },
  } = await query(request, StartAttemptMutation, { input })
  return attempt ? redirect(`/o/${params.org}/assessments/${attempt.id}`) : refused(userErrors, form, [])
}

export default function AssessmentStart() {
  const { t } = useTranslation('assessment')
  const { organizationId, openAttempt, assessment } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const base = `/o/${useParams().org}`
  const nameOf = useAssessmentName()
  const day = useDay()
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      <div className="-mb-8">
        <PageHead title={nameOf(assessment)} text={t(`start.${assessment.kind}`)} />
      </div>
      {assessment.lastAttempt ? <LastResult base={base} assessment={assessment} /> : null}
      {openAttempt ? <GoOn base={base} attempt={openAttempt} /> : null}
      {!openAttempt && assessment.retakeFrom ? (
        <Banner title={t('retake.later', { date: day(assessment.retakeFrom) })}>{t('retake.why')}</Banner>
      ) : null}
      <Rules assessment={assessment} />
      {openAttempt || assessment.retakeFrom ? null : (
        <BeginForm minutes={assessment.minutes} organizationId={organizationId} refusal={refusal} />
      )}
      <Purpose />
    </div>
  )
}
