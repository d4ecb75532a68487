import { readFileSync } from 'node:fs'
import { GraphQLError } from 'graphql'
import { z } from 'zod'

const manifestShape = z.record(z.string(), z.string())

/** A request as it comes in: the document itself, or the hash of one of the web's own. */
export interface AskedDocument {
  query?: unknown
  documentId?: unknown
  extensions?: unknown
}

/** The web's own documents by hash. Where no others are taken, nobody can make the api run a query we did not write. */
export class TrustedDocuments {
  private readonly names: ReadonlyMap<string, string>

  constructor(
    private readonly byHash: ReadonlyMap<string, string>,
    private readonly takesOthers: boolean,
  ) {
    this.names = new Map([...byHash.values()].map((text) => [text, operationIn(text)]))
  }

  get size(): number {
    return this.byHash.size
  }

  /** The name of the operation in a document of the web's own; `other` in one of somebody else's, who names it as they like. */
  nameOf(text: unknown): string {
    return (typeof text === 'string' && this.names.get(text)) || otherOperation
  }

  /** The document to run, or a typed refusal. `isProgram`: of a token's holder, who may ask what they like within the limits. */
  resolve(asked: AskedDocument, isProgram = false): string {
    const hash = asked.documentId ?? hashInExtensions(asked.extensions)
    const known = typeof hash === 'string' ? this.byHash.get(hash.replace(/^sha256:/, '')) : undefined
    if (known !== undefined) return known
    if ((this.takesOthers || isProgram) && typeof asked.query === 'string' && asked.query) return asked.query
    throw new GraphQLError('This document is not one that the api runs.', {
      extensions: { code: 'UNKNOWN_DOCUMENT', http: { status: 403 } },
    })
  }
}

const otherOperation = 'other'

/** Documents of the web hold one operation each, before or after its fragments. */
function operationIn(text: string): string {
  return /\b(?:query|mutation|subscription)\s+(\w+)\s*[({]/.exec(text)?.[1] ?? otherOperation
}

/** Reads the manifest the web's build wrote. A missing file is an empty manifest: then only other documents can be taken. */
export function readTrustedDocuments(path: string | undefined, takesOthers: boolean): TrustedDocuments {
  return new TrustedDocuments(new Map(Object.entries(path ? readManifest(path) : {})), takesOthers)
}

function readManifest(path: string): Record<string, string> {
  try {
    return manifestShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Error(`The manifest of trusted documents cannot be read: ${path}`, { cause: error })
  }
}

const extensionsShape = z.object({
  documentId: z.string().optional(),
  persistedQuery: z.object({ sha256Hash: z.string() }).optional(),
})

function hashInExtensions(extensions: unknown): string | undefined {
  const parsed = extensionsShape.safeParse(extensions).data
  return parsed?.documentId ?? parsed?.persistedQuery?.sha256Hash
}
