import { TeamReport } from '../../../graphql/report-enums.js'
import { encodeId } from '../../../graphql/global-id.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import { teamDashboard } from '../../team-dashboard/team-dashboard.service.js'
import type { ReportAsked } from '../asked.js'
import { reportWords } from '../words/words.js'
import { sightOfOthers } from '../../privacy/sight.js'
import { factsOf, type SheetSource } from './facts.js'
import { goalSheet } from './goal-sheet.js'
import { matrixSheet } from './matrix-sheet.js'
import { progressSheet } from './progress-sheet.js'
import type { Sheet, SheetBody } from './sheet.js'

/** What a page of the team shows the tenant's person, in their language; `NOT_FOUND` where they may not see it. */
export async function buildSheet(tenant: Tenant, asked: ReportAsked): Promise<Sheet> {
  const { teamId, view } = asked
  const team = teamId && encodeId('Team', teamId, tenant.organization.id)
  const dashboard = await teamDashboard(tenant, team)
  if (!dashboard) throw new Refusal('NOT_FOUND', ['team'])
  const words = reportWords[tenant.locale]
  const source = { tenant, dashboard, asked, words }
  const { goal, ...body } = await bodies[view](source)
  const { results } = await tenant.use(sightOfOthers)
  return {
    ...{ view, title: words.titles[view], caveat: words.caveat[view] },
    facts: [...factsOf(source), ...(goal ? [{ label: words.facts.goal, value: goal }] : [])],
    ...{ scope: dashboard.scope, hasResults: results },
    ...body,
  }
}

const bodies: Record<TeamReport, (source: SheetSource) => Promise<SheetBody>> = {
  [TeamReport.MATRIX]: matrixSheet,
  [TeamReport.GOAL]: goalSheet,
  [TeamReport.PROGRESS]: progressSheet,
}
