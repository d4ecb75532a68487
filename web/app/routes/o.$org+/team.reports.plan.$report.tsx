import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PlanFields } from '~/components/reports/plan-fields'
import { ReportFacts } from '~/components/reports/report-facts'
import { Button } from '~/components/ui/button'
import { PageHead } from '~/components/ui/page-head'
import { FormRefusal } from '~/forms/form-refusal'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { changeReports } from '~/reports/actions.server'
import { notFound, orNotFound, requireOrganization } from '~/session/refusals'
import { page } from '~/shell/page'

const TeamReportPlanQuery = graphql(`
  query TeamReportPlan($org: String!, $report: ID!) {
    viewer {
      id
    }
    organization(slug: $org) {
      id
      report(id: $report) {
        ...ReportRow
        readers {
          id
          name
        }
      }
    }
  }
`)

export const handle = page({
  title: (t) => t('report:changeTitle'),
  crumb: (t) => t('report:changeTitle'),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const variables = { org: params.org ?? '', report: params.report ?? '' }
  const data = await query(request, TeamReportPlanQuery, variables)
  const report = orNotFound(requireOrganization(request, data).report)
  if (!report.viewerCanChange) throw notFound()
  return { report }
}

export function action({ request, params }: ActionFunctionArgs) {
  return changeReports(request, params.org ?? '')
}

/** When, how and to whom; what it is of stays. */
export default function TeamReportPlan() {
  const { t } = useTranslation('report')
  const { report } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refusal = answer && 'fields' in answer ? answer : undefined
  const form = useFocusOnRefusal(refusal)
  return (
    <div className="max-w-3xl">
      <PageHead title={t('changeTitle')} text={t('changeText')} />
      <div className="mb-6">
        <ReportFacts
          facts={[{ label: t('subject.view'), value: t(`views.${report.view}`) }, ...report.facts]}
        />
      </div>
      <Form ref={form} method="post" noValidate className="grid gap-5">
        <input type="hidden" name="report" value={report.id} />
        <FormRefusal refusal={refusal} />
        <PlanFields held={report} readers={report.readers} refusal={refusal} />
        <Button
          type="submit"
          name="intent"
          value="change"
          busy={useNavigation().state !== 'idle'}
          className="justify-self-start"
        >
          {t('save')}
        </Button>
      </Form>
    </div>
  )
}
