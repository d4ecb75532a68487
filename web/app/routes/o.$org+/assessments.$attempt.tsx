import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import katexStyles from 'katex/dist/katex.min.css?url'
import { attemptReported } from '~/assessment/attempt-reported.server'
import { renderItem } from '~/assessment/render.server'
import { answerItem, appeal, endAttempt, setAside, toldOf } from '~/assessment/take-attempt.server'
import { ReportView } from '~/components/assessment/report-view'
import { Taking } from '~/components/assessment/taking'
import { TakingHead } from '~/components/assessment/taking-head'
import { text } from '~/forms/form-result'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { notFound, orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const AttemptQuery = graphql(`
  query Attempt($org: String!, $attempt: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      attempt(id: $attempt) {
        id
        kind
        subject
        subjectName
        finishedAt
        voidedAt
        endReason
        answered
        mostItems
        secondsLeft
        certainty
        viewerCanEnd
        viewerCanVoid
        statesLevels
        item {
          ...AskedItem
        }
        report {
          ...Report
        }
        appeals {
          ...AttemptAppeal
        }
      }
    }
  }
`)

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: katexStyles }]

export const handle = page<typeof loader>({
  title: (t, { attempt, item }) => {
    const name = t(`assessment:name.${attempt.kind}`, { subject: attempt.subjectName ?? '' })
    if (!item) return t('assessment:report.title', { name })
    return t('assessment:taking.documentTitle', { name, number: item.position + 1 })
  },
  crumb: (t, { attempt: { kind, subjectName } }) =>
    t(`assessment:name.${kind}`, { subject: subjectName ?? '' }),
  frame: ({ item }) => (item ? 'reading' : 'page'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const variables = { org: params.org ?? '', attempt: params.attempt ?? '' }
  const data = await query(request, AttemptQuery, variables)
  const organization = requireOrganization(request, data)
  const { item, report, voidedAt, ...attempt } = orNotFound(organization.attempt)
  if (voidedAt) throw redirect(listOf(params.org))
  const told = toldIn(request)
  if (item) return { attempt, told, item: await renderItem(item), reported: null }
  return {
    attempt,
    told,
    item,
    reported: await attemptReported(request, variables.org, { ...attempt, report }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const here = `${listOf(params.org)}/${params.attempt}`
  switch (text(form, 'intent')) {
    case 'answer':
      return answerItem(request, form, here)
    case 'end':
      return endAttempt(request, form, here)
    case 'appeal':
      return appeal(request, form, here)
    case 'aside':
      return setAside(request, form, listOf(params.org))
    default:
      throw notFound()
  }
}

export default function Attempt() {
  const { attempt, told, item, reported } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const base = `/o/${useParams().org}`
  if (!item)
    return (
      <ReportView
        base={base}
        attempt={attempt}
        isLate={told === 'over'}
        refusal={refusal?.form}
        {...reported}
      />
    )
  return (
    <>
      <TakingHead attempt={attempt} list={`${base}/assessments`} />
      <Taking attempt={attempt} item={item} told={told === 'over' ? null : told} refusal={refusal} />
    </>
  )
}

const listOf = (org: string | undefined) => `/o/${org}/assessments`

function toldIn(request: Request) {
  const told = new URL(request.url).searchParams.get('told')
  return Object.values(toldOf).find((known) => known === told) ?? null
}
