import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { scoreLogFile } from '~/assessment/score-log.server'
import { refuseOtherSites } from '~/session/refusals'

/** What a report of one's own rests on; of an assessment that is still open there is nothing yet. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  refuseOtherSites(request)
  const [org, attempt] = [params.org ?? '', params.attempt ?? '']
  const file = await scoreLogFile(request, { org, attempt })
  return file ?? redirect(`/o/${org}/assessments/${attempt}`)
}
