import type { PrismaClient } from '@skillgrad/db'
import type { Catalogue } from './catalogue.js'
import { loadCatalogue } from './load.js'

const freshMs = 20_000

/**
 * One snapshot for the whole process. Content changes when an operator syncs it, so a snapshot may be some seconds old;
 * an old one is still answered with while the next is being read, and kept when reading fails.
 */
export class CatalogueCache {
  #snapshot: Catalogue | undefined
  #readAt = 0
  #reading: Promise<Catalogue> | undefined

  constructor(
    private readonly db: PrismaClient,
    private readonly now: () => number = Date.now,
  ) {}

  async current(): Promise<Catalogue> {
    const old = this.#snapshot
    if (old && this.now() - this.#readAt < freshMs) return old
    const reading = (this.#reading ??= this.#read())
    if (!old) return reading
    reading.catch(() => undefined)
    return old
  }

  async #read(): Promise<Catalogue> {
    try {
      this.#snapshot = await loadCatalogue(this.db)
      this.#readAt = this.now()
      return this.#snapshot
    } finally {
      this.#reading = undefined
    }
  }
}
