import type { PersonalRows } from './personal-rows.js'
import { rowsOfIdentity } from './rows-of-identity.js'
import { rowsOfLearning } from './rows-of-learning.js'
import { rowsOfMembership } from './rows-of-membership.js'

/** In the order in which they are erased: what points at other rows goes before them, the account last. */
export const personalRows: readonly PersonalRows[] = [
  ...rowsOfLearning,
  ...rowsOfMembership,
  ...rowsOfIdentity,
]
