import type { PersonalRows } from './personal-rows.js'
import { rowsOfAsking } from './rows-of-asking.js'
import { rowsOfAssessments } from './rows-of-assessments.js'
import { rowsOfIdentity } from './rows-of-identity.js'
import { rowsOfKeeping } from './rows-of-keeping.js'
import { rowsOfLearning } from './rows-of-learning.js'
import { rowsOfMembership } from './rows-of-membership.js'
import { rowsOfReports } from './rows-of-reports.js'

/** In the order in which they are erased: what points at other rows goes before them, the account last. */
export const personalRows: readonly PersonalRows[] = [
  ...rowsOfAssessments,
  ...rowsOfAsking,
  ...rowsOfKeeping,
  ...rowsOfLearning,
  ...rowsOfReports,
  ...rowsOfMembership,
  ...rowsOfIdentity,
]
