import type { ExerciseDefinition, HiddenSource, Localized } from '@skillgrad/exercises/contract'
import { ambientTypesOf, dataOf, handlersOf } from '@skillgrad/exercises/declared'
import { costFault } from './cost-fault.js'
import type { DocumentText, ExerciseDocument } from './document.js'
import { fileProblems } from './file-problems.js'
import {
  documentFile,
  generatorFile,
  gradedTableFile,
  publicTableFile,
  roomFor,
  solutionFile,
  starterFile,
  statementFiles,
  textOf,
  type Files,
} from './files.js'
import { planOf, planProblems } from './plan.js'
import { problem, type Problem } from './problem.js'
import { readDocument } from './read-document.js'
import { tableProblem } from './tables.js'

/** An exercise that an author wrote, whole and sound; whether its solution passes is for a trial to say. */
export interface Manuscript {
  definition: ExerciseDefinition
  statement: Localized
  starter: string
  solution: string
  hidden: { csv: string } | Extract<HiddenSource, { generator: string }>
  /** Wrong solutions with the criterion that each must fail first. */
  wrong: readonly { file: string; code: string; criterion: string }[]
}

const defaultGeneratedRows = 500
const mostProblems = 50

/** What the files make, or everything that is wrong with them. `skills`: the slugs that exist. */
export function readManuscript(
  files: Files,
  slug: string,
  skills: ReadonlySet<string>,
): { manuscript: Manuscript } | { problems: Problem[] } {
  const source = textOf(files, documentFile)
  if (source === undefined)
    return { problems: [problem(documentFile, `${documentFile} is missing.`, `缺少 ${documentFile}。`)] }
  const placed = readDocument(source)
  if (Array.isArray(placed)) return { problems: placed.slice(0, mostProblems) }
  const { document } = placed
  const problems = [
    ...planProblems(placed),
    ...skillProblems(document, skills),
    ...textProblems(files),
    ...wrongProblems(files, document),
  ]
  if (problems.length > 0) return { problems: problems.slice(0, mostProblems) }
  const faults = tableProblem(files, document)
  if (faults.length > 0) return { problems: faults }
  const generator = textOf(files, generatorFile)
  return {
    manuscript: {
      definition: definitionOf(document, slug, textOf(files, publicTableFile)!),
      statement: statementOf(files),
      starter: textOf(files, starterFile)!,
      solution: textOf(files, solutionFile)!,
      hidden:
        generator === undefined
          ? { csv: textOf(files, gradedTableFile)! }
          : { generator, rows: document.generatedRows ?? defaultGeneratedRows },
      wrong: Object.entries(document.wrong).map(([file, criterion]) => ({
        file,
        code: textOf(files, `wrong/${file}`)!,
        criterion,
      })),
    },
  }
}

function definitionOf(document: ExerciseDocument, slug: string, publicTable: string): ExerciseDefinition {
  const { shape, tolerance, limits, passScore, expectedMinutes, kind, skills } = document
  const plan = planOf(document)
  const outputs = Object.fromEntries(
    Object.entries(document.handlers).map(([name, { output }]) => [name, output]),
  )
  const handlers = handlersOf(plan, outputs, tolerance)
  return {
    slug,
    kind,
    title: inBoth(document.title),
    summary: inBoth(document.summary),
    skills,
    expectedMinutes,
    shape,
    data: shape === 'train' ? dataOf(plan) : {},
    handlers,
    criteria: document.criteria.map(({ id, title, weight, required }) => ({
      id,
      title: inBoth(title),
      weight,
      required,
    })),
    hints: Object.fromEntries(
      Object.entries(document.hints).map(([id, { nudge, explanation, nearSolution }]) => [
        id,
        { nudge: inBoth(nudge), explanation: inBoth(explanation), nearSolution: inBoth(nearSolution) },
      ]),
    ),
    passScore,
    limits,
    rungs: ['tfjs-node-gpu', 'wasm'],
    afterword: inBoth(document.afterword),
    ambientTypes: ambientTypesOf(shape, plan, handlers),
    declared: { plan, publicTable },
  }
}

/** A text in one language stands for both. */
function inBoth(text: DocumentText): Localized {
  return typeof text === 'string' ? { en: text, 'zh-CN': text } : text
}

function statementOf(files: Files): Localized {
  const any = textOf(files, statementFiles.any)
  const [en, zh] = [textOf(files, statementFiles.en), textOf(files, statementFiles['zh-CN'])]
  const first = any ?? en ?? zh ?? ''
  return { en: en ?? first, 'zh-CN': zh ?? first }
}

function textProblems(files: Files): Problem[] {
  const problems: Problem[] = []
  const required = [starterFile, solutionFile, publicTableFile]
  for (const file of required.filter((path) => !textOf(files, path)?.trim()))
    problems.push(problem(file, `${file} is missing or empty.`, `${file} 缺失或为空。`))
  if (!Object.values(statementFiles).some((file) => textOf(files, file)?.trim()))
    problems.push(
      problem(
        statementFiles.any,
        `The statement is missing: ${statementFiles.any}, or one for each language.`,
        `缺少题目说明：${statementFiles.any}，或每种语言各一份。`,
      ),
    )
  for (const file of Object.values(statementFiles)) {
    const cost = costFault(textOf(files, file) ?? '')
    if (cost) problems.push(problem(file, ...cost))
  }
  if (files.has(generatorFile) === files.has(gradedTableFile))
    problems.push(
      problem(
        gradedTableFile,
        `Either ${gradedTableFile} or ${generatorFile} decides what is graded; there must be exactly one of them.`,
        `评分数据由 ${gradedTableFile} 或 ${generatorFile} 决定，二者必须恰好有一个。`,
      ),
    )
  return [...problems, ...[...files].flatMap(([path, bytes]) => fileProblems(path, bytes, roomFor(path)))]
}

function skillProblems({ skills }: ExerciseDocument, known: ReadonlySet<string>): Problem[] {
  return Object.keys(skills)
    .filter((skill) => !known.has(skill))
    .map((skill) =>
      problem(
        documentFile,
        `skills: ${skill.slice(0, 80)} is no skill. There are: ${[...known].join(', ')}.`,
        `skills：没有 ${skill.slice(0, 80)} 这项技能。可选：${[...known].join('、')}。`,
      ),
    )
}

function wrongProblems(files: Files, { wrong, criteria }: ExerciseDocument): Problem[] {
  return Object.entries(wrong).flatMap(([file, criterion]) => {
    if (!files.has(`wrong/${file}`))
      return [problem(documentFile, `wrong: there is no wrong/${file}.`, `wrong：没有文件 wrong/${file}。`)]
    if (!criteria.some(({ id }) => id === criterion))
      return [
        problem(
          documentFile,
          `wrong: there is no criterion ${criterion}.`,
          `wrong：没有评分项 ${criterion}。`,
        ),
      ]
    return []
  })
}
