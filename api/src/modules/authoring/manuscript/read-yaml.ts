import { isCollection, isPair, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { isStorable } from './files.js'
import { problem, type Problem } from './problem.js'

/** A document with the line of each of its parts. */
export interface Placed<Content> {
  document: Content
  lineOf(path: readonly PropertyKey[]): number | undefined
}

export interface YamlFile<Format extends z.ZodType> {
  file: string
  format: Format
  /** Characters at most: reading takes time that grows with their square. */
  most: number
  /** Lines of the file that stand before the document. */
  linesBefore?: number
}

/** What YAML an author wrote says, or everything that is wrong with it, line by line. */
export function readYaml<Format extends z.ZodType>(
  source: string,
  { file, format, most, linesBefore = 0 }: YamlFile<Format>,
): Placed<z.output<Format>> | Problem[] {
  const say = sayingIn(file)
  if (source.length > most)
    return [
      say(
        `is longer than ${most / 1024} KB. Long texts belong into a file of Markdown.`,
        `超过 ${most / 1024} KB。较长的文字请写进 Markdown 文件。`,
      ),
    ]
  const lines = new LineCounter()
  const yaml = parsed(source, lines)
  if (!yaml) return [say('is nested deeper than can be read.', '嵌套过深，无法读取。')]
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore
  const [broken] = yaml.errors
  if (broken) {
    const line = lineAt(broken.pos[0])
    return [
      problem(
        file,
        `Line ${line} is no YAML: ${broken.message}`,
        `第 ${line} 行不是合法的 YAML：${broken.message}`,
        line,
      ),
    ]
  }
  const lineOf = (path: readonly PropertyKey[]) => lineIn(yaml, path, lineAt)
  const value = valueOf(yaml)
  if (value === undefined)
    return [
      problem(
        file,
        'Aliases (&name and *name) cannot be used here. Write the value out.',
        '这里不能使用别名（&name 与 *name），请直接写出内容。',
      ),
    ]
  const strange = strangeIn(value, [])
  if (strange)
    return [
      problem(
        file,
        `${strange.join('.')} holds a character that cannot be stored.`,
        `${strange.join('.')} 含有无法保存的字符。`,
        lineOf(strange),
      ),
    ]
  const read = format.safeParse(value)
  if (read.success) return { document: read.data, lineOf }
  return read.error.issues.map((issue) => told(file, issue, { value, line: lineOf(placeOf(issue)) }))
}

const sayingIn = (file: string) => (en: string, zh: string) => problem(file, `${file} ${en}`, `${file} ${zh}`)

/** Undefined where so much stands in each other that reading it runs out of room. */
function parsed(source: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    const yaml = parseDocument(source, { lineCounter, prettyErrors: false, strict: true })
    return yaml.contents && depthOf(yaml.contents) > deepest ? undefined : yaml
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Lists and mappings in each other, far beyond what any of our files has. */
const deepest = 40

function depthOf(node: unknown): number {
  if (isPair(node)) return depthOf(node.value)
  return isCollection(node) ? 1 + Math.max(0, ...node.items.map(depthOf)) : 0
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
function lineIn(
  yaml: Document,
  path: readonly PropertyKey[],
  lineAt: (offset: number) => number,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return lineAt(node.range[0])
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

/** Of what has no place where it stands, its own; a list of such is told at the first. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path
}

function told(
  file: string,
  issue: z.core.$ZodIssue,
  { value, line }: { value: unknown; line: number | undefined },
): Problem {
  const where = issue.path.map(String).join('.') || file
  const [en, zh] = saying(issue, where, valueAt(value, issue.path))
  return problem(file, en, zh, line)
}

function saying(issue: z.core.$ZodIssue, where: string, found: unknown): [string, string] {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ')
    return [
      `${where}: ${keys} means nothing here. Check the spelling.`,
      `${where}：${keys} 在这里没有意义，请检查拼写。`,
    ]
  }
  if (found === undefined) return [`${where} is missing.`, `缺少 ${where}。`]
  switch (issue.code) {
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ')
      return [`${where} must be one of: ${values}.`, `${where} 只能是：${values}。`]
    }
    case 'invalid_type':
      return [`${where} must be a ${issue.expected}.`, `${where} 的类型应为 ${issue.expected}。`]
    case 'invalid_union':
      return [`${where} has none of the forms that it may have.`, `${where} 不是允许的任何一种写法。`]
    case 'too_big':
      return [`${where} may be ${issue.maximum} at most.`, `${where} 最大（最长）为 ${issue.maximum}。`]
    case 'too_small':
      return [`${where} must be ${issue.minimum} at least.`, `${where} 最小（最短）为 ${issue.minimum}。`]
    default:
      return [`${where} is not as it should be: ${issue.message}.`, `${where} 不符合要求：${issue.message}。`]
  }
}
