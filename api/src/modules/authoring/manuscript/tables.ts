import type { DeclaredPlan } from '@skillgrad/exercises/contract'
import {
  largestTable,
  metricOf,
  readTable,
  wholeColumns,
  type Table,
  type TableProblem,
} from '@skillgrad/exercises/declared'
import type { ExerciseDocument } from './document.js'
import { generatorFile, gradedTableFile, largest, publicTableFile, textOf, type Files } from './files.js'
import { planOf } from './plan.js'
import { problem, type Problem } from './problem.js'

const fewestRows = 20

/** What is wrong with the tables of an exercise, the first fault of each. */
export function tableProblem(files: Files, document: ExerciseDocument): Problem[] {
  const tables = files.has(generatorFile) ? [publicTableFile] : [publicTableFile, gradedTableFile]
  const found = tables.flatMap((file) => faultIn(file, textOf(files, file)!, document) ?? [])
  if (files.get(publicTableFile)!.length > largest.publicTable)
    found.push(
      problem(
        publicTableFile,
        `${publicTableFile} comes with the page, so it must be smaller than ${largest.publicTable / 1024} KB.`,
        `${publicTableFile} 会随页面发送，必须小于 ${largest.publicTable / 1024} KB。`,
      ),
    )
  return found
}

function faultIn(file: string, csv: string, document: ExerciseDocument): Problem | undefined {
  const plan = planOf(document)
  const table = readTable(csv, plan.columns, wholeColumns(plan))
  if ('kind' in table) return told(file, table, plan.columns)
  const { length } = table.rows
  if (length < fewestRows || length > largestTable.rows)
    return problem(
      file,
      `${file} has ${length} rows; between ${fewestRows} and ${largestTable.rows} are needed.`,
      `${file} 有 ${length} 行，需要在 ${fewestRows} 到 ${largestTable.rows} 行之间。`,
    )
  for (const criterion of plan.criteria) {
    const fault = truthFault(file, table, criterion, document)
    if (fault) return fault
  }
  return undefined
}

/** What cannot be measured: nothing to tell apart, or classes that the answer has no place for. */
function truthFault(
  file: string,
  { columns, rows }: Table,
  { handler, output, metric: name, truth }: DeclaredPlan['criteria'][number],
  document: ExerciseDocument,
): Problem | undefined {
  const column = planOf(document).tensors[truth]!.columns[0]!
  const at = columns.indexOf(column)
  const labels = new Set(rows.map((row) => row[at]!))
  if (labels.size < 2)
    return problem(
      file,
      `${file}: ${column} is the same in every row, so there is nothing to find.`,
      `${file}：${column} 列每行都相同，没有可学的东西。`,
    )
  const metric = metricOf(name)
  if (metric.form === 'numbers') return undefined
  const { dtype, width } = document.handlers[handler]!.output[output]!
  const isBinary = metric.binary || (dtype === 'float32' && width === undefined)
  const classes = isBinary ? 2 : (width ?? mostClasses)
  if ([...labels].every((label) => label >= 0 && label < classes)) return undefined
  return problem(
    file,
    `${file}: ${column} must hold classes from 0 to ${classes - 1} for ${name} of ${handler}.${output}.`,
    `${file}：要用 ${name} 衡量 ${handler}.${output}，${column} 列的类别必须在 0 到 ${classes - 1} 之间。`,
  )
}

const mostClasses = 1000

function told(file: string, fault: TableProblem, columns: readonly string[]): Problem {
  switch (fault.kind) {
    case 'empty':
      return problem(file, `${file} holds no rows.`, `${file} 没有数据行。`)
    case 'columns':
      return problem(
        file,
        `${file} begins with the columns ${fault.found.join(', ')}; declared are ${columns.join(', ')}.`,
        `${file} 的表头是 ${fault.found.join('、')}，而声明的是 ${columns.join('、')}。`,
        1,
      )
    case 'width':
      return problem(
        file,
        `${file}, line ${fault.line}: ${fault.found} cells where ${fault.needed} columns are.`,
        `${file} 第 ${fault.line} 行有 ${fault.found} 个单元格，应为 ${fault.needed} 个。`,
        fault.line,
      )
    case 'number':
      return problem(
        file,
        `${file}, line ${fault.line}: ${fault.column} is “${fault.found}”, which is no number. Tables hold numbers only; encode words before.`,
        `${file} 第 ${fault.line} 行的 ${fault.column} 为“${fault.found}”，不是数字。表格只能包含数字，请先把文字编码。`,
        fault.line,
      )
    case 'whole':
      return problem(
        file,
        `${file}, line ${fault.line}: ${fault.column} is ${fault.found}; declared as int32, it must be a whole number.`,
        `${file} 第 ${fault.line} 行的 ${fault.column} 为 ${fault.found}；声明为 int32 的列必须是整数。`,
        fault.line,
      )
  }
}
