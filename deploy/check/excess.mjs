import { rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * Fields that Kubernetes does not know, which its own schemas let pass: each manifest is held against the type of its kind, whose
 * checker refuses what is not declared. Resolves to the checker's sentences.
 */
export function unknownFields(manifests, moduleOf) {
  const file = join(dirname(fileURLToPath(import.meta.url)), `.manifests-${process.pid}.ts`)
  const kinds = [...new Map(manifests.map((one) => [one.kind, one])).values()]
  const imports = kinds.map((one) => `import type { I${one.kind} } from '${moduleOf(one)}/${one.kind}'`)
  const values = manifests.map(
    (one, index) => `export const of${index}: I${one.kind} = ${JSON.stringify(one, null, 1)}`,
  )
  writeFileSync(file, [...imports, ...values].join('\n'))
  try {
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    })
    return ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, start }) => {
      const line = program.getSourceFile(file).getLineAndCharacterOfPosition(start ?? 0).line
      return `${ts.flattenDiagnosticMessageText(messageText, ' ')} (line ${line + 1})`
    })
  } finally {
    rmSync(file, { force: true })
  }
}
