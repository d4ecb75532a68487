import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import katexStyles from 'katex/dist/katex.min.css?url'
import { useTranslation } from 'react-i18next'
import { ComingDays } from '~/components/review/coming-days'
import { ReviewForm } from '~/components/review/review-form'
import { Reviewed } from '~/components/review/reviewed'
import { PageHead } from '~/components/ui/page-head'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { answerReview } from '~/review/answer-review.server'
import { renderReviewed } from '~/review/render-reviewed.server'
import { requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const ReviewQuery = graphql(`
  query Review($org: String!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      review {
        due
        minutes
        waiting
        coming {
          on
          count
        }
        next {
          ...ReviewedQuestion
        }
      }
    }
  }
`)

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: katexStyles }]

export const handle = page({ title: (t) => t('review:title'), crumb: (t) => t('review:title') })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const data = await query(request, ReviewQuery, { org: params.org ?? '' })
  const { id, review } = requireOrganization(request, data)
  const { next, ...counts } = review
  return { organizationId: id, ...counts, next: next && (await renderReviewed(next)) }
}

export async function action({ request }: ActionFunctionArgs) {
  return answerReview(request, await request.formData())
}

export default function Review() {
  const { t } = useTranslation('review')
  const { organizationId, next, ...counts } = useLoaderData<typeof loader>()
  const base = `/o/${useParams().org}`
  const posted = useActionData<typeof action>()
  const answered = posted && 'answered' in posted ? posted.answered : undefined
  const refusal = posted && 'fields' in posted ? posted : undefined
  return (
    <div className="mx-auto max-w-[46rem]">
      <PageHead title={t('title')} text={t('text')} />
      {answered ? (
        <Reviewed key={keyOf(answered)} reviewed={answered} left={counts.due} base={base} />
      ) : next ? (
        <ReviewForm
          key={keyOf(next)}
          asked={next}
          due={counts.due}
          minutes={counts.minutes}
          place={{ organization: organizationId, lesson: next.lesson.id }}
          refusal={refusal}
        />
      ) : (
        <ComingDays {...counts} base={base} />
      )}
    </div>
  )
}

function keyOf({
  lesson,
  question,
  round,
}: {
  lesson: { id: string }
  question: { slug: string }
  round: number
}) {
  return `${lesson.id} ${question.slug} ${round}`
}
