import type { Reader } from '../../database.js'
import type { Directory } from './directory.js'
import type { Json } from './patch.js'
import type { Shape } from './schemas.js'

/** A kind of resource, as the route serves it. Ids are of the directory's company, or nobody's. */
export interface Endpoint<Row> {
  shape: Shape
  render(row: Row, origin: string): Json
  /** Ids in order, of all or of fewer; never of too few. */
  ids(db: Reader, organizationId: string, equal: ReadonlyMap<string, string>): Promise<string[]>
  /** Whole, whatever the client wants to see of them, for their versions say all of it; `filter`: as far as it looks at them. */
  load(db: Reader, organizationId: string, ids: readonly string[], filter?: string): Promise<Row[]>
  create(directory: Directory, body: unknown): Promise<Row>
  /** `next` gets what is there, inside the transaction, and gives the body that shall stand in its place. */
  update(directory: Directory, id: string, next: (row: Row) => unknown): Promise<Row | null>
  remove(directory: Directory, id: string, check: (row: Row) => void): Promise<boolean>
}
