import type { Catalogue } from '../../../catalogue/catalogue.js'
import type { Localized } from '../../../locale.js'
import type { BankCache } from '../bank/banks.js'

/** Why a report was computed again; `reason` is null for a question that counts again. */
export interface RescoreReason {
  position: number
  kind: 'withdrawn' | 'restored'
  reason: Localized | null
}

export interface Rescoring {
  catalogue: Catalogue
  banks: BankCache
  organizationId: string
  /** Where the links in letters lead. */
  origin: string
  now: Date
}
