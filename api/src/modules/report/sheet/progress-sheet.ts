import { FunnelStep } from '../../../graphql/enums.js'
import { atRiskPage, countWaiting } from '../../team-progress/at-risk.js'
import { countDue } from '../../team-progress/due.repository.js'
import { exerciseOutcomes } from '../../team-progress/exercise-outcomes.js'
import {
  averagePassedOf,
  funnelOf,
  teamProgress,
  weeksOf,
} from '../../team-progress/team-progress.service.js'
import type { SheetSource } from './facts.js'
import { groupLines, riskLine, type Groups } from './progress-lines.js'
import { pagesBy, type Figure, type SheetBody } from './sheet.js'

/** What the progress page shows, a line for each number, then for each person who needs somebody. */
export async function progressSheet({ tenant, dashboard, words }: SheetSource): Promise<SheetBody> {
  const progress = await teamProgress(tenant, dashboard.scope)
  const groups: Groups = {
    averagePassed: await averagePassedOf(progress),
    waiting: await countWaiting(progress),
    funnel: await funnelOf(progress),
    due: await countDue(tenant, dashboard.scope),
    weeks: await weeksOf(progress),
    exercises: await exerciseOutcomes(progress),
  }
  let needing = 0
  return {
    ...{ legend: [], isGrouped: true },
    columns: [
      { name: words.columns.section, printed: 'left-out' },
      { name: words.columns.what, printed: 'name' },
      { name: words.columns.value, printed: 'number' },
      { name: words.columns.note, printed: 'text' },
    ],
    next: pagesBy(
      (after) => atRiskPage(progress, { first: 100, after }),
      ({ edges, totalCount }, isFirst) => {
        needing = totalCount
        const risks = edges.map(({ node }) => riskLine(words, node))
        return isFirst ? [...groupLines(words, groups), ...risks] : risks
      },
    ),
    figures: () => {
      const at = (step: FunnelStep) => groups.funnel.find((one) => one.step === step)?.people ?? 0
      const { figures } = words
      return [
        [String(needing), figures.needing(needing)],
        [String(at(FunnelStep.JOINED)), figures.joined],
        [String(at(FunnelStep.ACTIVE)), figures.active],
        [String(groups.due.over), figures.over],
      ] satisfies Figure[]
    },
  }
}
