import type { CodegenConfig } from '@graphql-codegen/cli'
import { createHash } from 'node:crypto'

/** Bare hex, as the api looks documents up. */
const sha256 = (document: string) => createHash('sha256').update(document).digest('hex')

const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: ['app/**/*.{ts,tsx,graphql}', '!app/graphql/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'app/graphql/generated/': {
      preset: 'client',
      presetConfig: { persistedDocuments: { hashAlgorithm: sha256 }, fragmentMasking: false },
      config: {
        documentMode: 'string',
        pureMagicComment: true,
        useTypeImports: true,
        enumsAsTypes: true,
        onlyOperationTypes: false,
        scalars: { ID: 'string', DateTime: 'string', JSON: 'unknown' },
      },
    },
  },
}

export default config
