import { TeamReport } from '../../../graphql/report-enums.js'
import { encodeId } from '../../../graphql/global-id.js'
import { Refusal } from '../../../graphql/refusal.js'
import type { Tenant } from '../../../tenant.js'
import { teamDashboard } from '../../team-dashboard/team-dashboard.service.js'
import type { PageAsked, ReportAsked } from '../asked.js'
import { reportWords } from '../words/words.js'
import { sightOfOthers } from '../../privacy/sight.js'
import { factsOf, type SheetSource } from './facts.js'
import { goalSheet } from './goal-sheet.js'
import { matrixSheet } from './matrix-sheet.js'
import { personSheet } from './person-sheet.js'
import { progressSheet } from './progress-sheet.js'
import type { Sheet, SheetBody } from './sheet.js'

/** What is asked for as the tenant's person sees it, in their language; `NOT_FOUND` where they may not see it. */
export function buildSheet(tenant: Tenant, asked: ReportAsked): Promise<Sheet> {
  return asked.view === 'person' ? personSheet(tenant, asked.userId) : pageSheet(tenant, asked)
}

async function pageSheet(tenant: Tenant, asked: PageAsked): Promise<Sheet> {
  const { teamId, view } = asked
  const team = teamId && encodeId('Team', teamId, tenant.organization.id)
  const dashboard = await teamDashboard(tenant, team)
  if (!dashboard) throw new Refusal('NOT_FOUND', ['team'])
  const words = reportWords[tenant.locale]
  const source = { tenant, dashboard, asked, words }
  const { goal, ...body } = await bodies[view](source)
  const { results } = await tenant.use(sightOfOthers)
  return {
    ...{ title: words.titles[view], purpose: null, caveat: words.caveat[view] },
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
