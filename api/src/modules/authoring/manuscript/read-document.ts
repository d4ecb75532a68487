import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { exerciseDocument, type ExerciseDocument } from './document.js'
import { documentFile, isStorable, largest } from './files.js'
import { problem, type Problem } from './problem.js'

/** A document with the line of each of its parts. */
export interface PlacedDocument {
  document: ExerciseDocument
  lineOf(path: readonly PropertyKey[]): number | undefined
}

export function readDocument(source: string): PlacedDocument | Problem[] {
  if (source.length > largest.document)
    return [
      problem(
        documentFile,
        `${documentFile} is longer than ${largest.document / 1024} KB. Long texts belong into the statement.`,
        `${documentFile} 超过 ${largest.document / 1024} KB。较长的文字请写进题目说明。`,
      ),
    ]
  const lines = new LineCounter()
  const yaml = parseDocument(source, { lineCounter: lines, prettyErrors: false, strict: true })
  const [broken] = yaml.errors
  if (broken) {
    const { line } = lines.linePos(broken.pos[0])
    return [
      problem(
        documentFile,
        `Line ${line} is no YAML: ${broken.message}`,
        `第 ${line} 行不是合法的 YAML：${broken.message}`,
        line,
      ),
    ]
  }
  const lineOf = (path: readonly PropertyKey[]) => lineIn(yaml, lines, path)
  const value = valueOf(yaml)
  if (value === undefined)
    return [
      problem(
        documentFile,
        'Aliases (&name and *name) cannot be used here. Write the value out.',
        '这里不能使用别名（&name 与 *name），请直接写出内容。',
      ),
    ]
  const strange = strangeIn(value, [])
  if (strange)
    return [
      problem(
        documentFile,
        `${strange.join('.')} holds a character that cannot be stored.`,
        `${strange.join('.')} 含有无法保存的字符。`,
        lineOf(strange),
      ),
    ]
  const parsed = exerciseDocument.safeParse(value)
  if (parsed.success) return { document: parsed.data, lineOf }
  return parsed.error.issues.map((issue) => told(issue, valueAt(value, issue.path), lineOf(issue.path)))
}

/** Undefined where aliases are used: a few bytes of them can stand for gigabytes, and nobody needs them here. */
function valueOf(yaml: Document): unknown {
  try {
    return (yaml.toJS({ maxAliasCount: 0 }) as unknown) ?? {}
  } catch {
    return undefined
  }
}

/** The line of what stands under a path, or of the last part of it that is there. */
function lineIn(yaml: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return lines.linePos(node.range[0]).line
  }
  return undefined
}

/** Where a text is that PostgreSQL would refuse, as escapes in YAML can make one. */
function strangeIn(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inside] of Object.entries(value)) {
    const found = isStorable(key) ? strangeIn(inside, [...path, key]) : path
    if (found) return found
  }
  return undefined
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key], value)
}

function told(issue: z.core.$ZodIssue, found: unknown, line: number | undefined): Problem {
  const where = issue.path.map(String).join('.') || documentFile
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ')
    return problem(
      documentFile,
      `${where}: ${keys} means nothing here. Check the spelling.`,
      `${where}：${keys} 在这里没有意义，请检查拼写。`,
      line,
    )
  }
  if (found === undefined) return problem(documentFile, `${where} is missing.`, `缺少 ${where}。`, line)
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ')
    return problem(documentFile, `${where} must be one of: ${values}.`, `${where} 只能是：${values}。`, line)
  }
  if (issue.code === 'invalid_type')
    return problem(
      documentFile,
      `${where} must be a ${issue.expected}.`,
      `${where} 的类型应为 ${issue.expected}。`,
      line,
    )
  if (issue.code === 'invalid_union')
    return problem(
      documentFile,
      `${where} has none of the forms that it may have.`,
      `${where} 不是允许的任何一种写法。`,
      line,
    )
  return problem(
    documentFile,
    `${where} is not as it should be: ${issue.message}.`,
    `${where} 不符合要求：${issue.message}。`,
    line,
  )
}
