import type { LoaderFunctionArgs } from '@remix-run/node'
import { refuseOtherSites } from '~/session/refusals'
import { goalFile } from '~/team/report/goal-file.server'
import { matrixFile } from '~/team/report/matrix-file.server'
import { progressFile } from '~/team/report/progress-file.server'
import { teamFile } from '~/team/report/team-file.server'
import { teamSearch } from '~/team/team-search'

/** What a page of the team shows, as its address asks for it: `report` is `goal`, `progress`, or the matrix. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  refuseOtherSites(request)
  const { searchParams } = new URL(request.url)
  const search = teamSearch(searchParams)
  const { team, role } = search
  const org = params.org ?? ''
  switch (searchParams.get('report')) {
    case 'goal':
      return teamFile(request, await goalFile(request, { org, team, role }))
    case 'progress':
      return teamFile(request, await progressFile(request, { org, team }))
    default:
      return teamFile(request, await matrixFile(request, { org, search }))
  }
}
