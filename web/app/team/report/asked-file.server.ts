import { refuseOtherSites } from '~/session/refusals'
import { teamSearch } from '../team-search'
import { goalFile } from './goal-file.server'
import { matrixFile } from './matrix-file.server'
import { progressFile } from './progress-file.server'
import { teamFile, type FileFormat } from './team-file.server'

/** What a page of the team shows, as its address asks for it: `report` is `goal`, `progress`, or the matrix. */
export async function askedFile(request: Request, org: string, format: FileFormat): Promise<Response> {
  refuseOtherSites(request)
  const { searchParams } = new URL(request.url)
  const search = teamSearch(searchParams)
  const { team, role } = search
  switch (searchParams.get('report')) {
    case 'goal':
      return teamFile(request, await goalFile(request, { org, team, role }), format)
    case 'progress':
      return teamFile(request, await progressFile(request, { org, team }), format)
    default:
      return teamFile(request, await matrixFile(request, { org, search }), format)
  }
}
