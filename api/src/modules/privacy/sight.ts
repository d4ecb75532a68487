import type { PrivacySetting } from '@skillgrad/db'
import type { Tenant } from '../../tenant.js'
import { privacySetting } from './privacy-setting.js'

/**
 * What somebody sees of another person whom they may see at all. The one place that says so: whatever shows a result of a
 * person asks here. Levels of skills, with how sure they are, are seen by every manager; owners and admins see no more.
 */
export interface Sight {
  /** What was done: exercises and whether they were passed, lessons, assessments, and certificates that their holder shows. */
  results: boolean
  /** Points, the reasons for them, and the code. */
  scores: boolean
}

const everything: Sight = { results: true, scores: true }

export async function sightOf(tenant: Tenant, userId: string): Promise<Sight> {
  return userId === tenant.userId ? everything : tenant.use(sightOfOthers)
}

/** Of anybody but the viewer. */
export const sightOfOthers = async (tenant: Tenant): Promise<Sight> =>
  sightBy((await tenant.use(privacySetting)).managersSee)

export function sightBy(managersSee: PrivacySetting['managersSee']): Sight {
  switch (managersSee) {
    case 'levels':
      return { results: false, scores: false }
    case 'results':
      return { results: true, scores: false }
    case 'everything':
      return everything
  }
}

/** Of fewer people an average says something of each. */
export const leastForAverage = 5

/** To halves, so that two averages over almost the same people do not give one of them away; null for too few. */
export function averageOf({ people, passed }: { people: number; passed: number }): number | null {
  return people < leastForAverage ? null : Math.round((passed / people) * 2) / 2
}
