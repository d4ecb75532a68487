import { float32, int32, type Ask, type TensorMap } from '../src/contract/index.js'
import { budget, type Course } from './data.js'
import { optimiserNames, stateOf, type OptimiserName } from './optimisers.js'
import { gradientsAt, parametersAtStart, type Path, type Paths } from './walk.js'

/** As the lists of all parameters are called; what stands for one of them is in `stateOf`. */
const listNames: Readonly<Record<string, string>> = {
  velocity: 'velocities',
  mean: 'means',
  average: 'averages',
}

/** The learner's four paths, one optimiser after the other, step by step: each slope depends on where the last step led. */
export async function walkAll(ask: Ask, course: Course): Promise<Paths> {
  const paths: Partial<Record<OptimiserName, Path>> = {}
  for (const name of optimiserNames) paths[name] = await walk(ask, course, name)
  return paths as Paths
}

/** What the learner hands back goes out again with the next question; only the way is looked at. */
async function walk(ask: Ask, course: Course, name: OptimiserName): Promise<Path> {
  const path = [parametersAtStart(course)]
  const remembered = stateOf[name].map((each) => listNames[each]!)
  let state: TensorMap = Object.fromEntries(remembered.map((each) => [each, listOf(path[0]!.map(() => 0))]))
  const settings = Object.entries(course.settings[name]).map(
    ([each, value]) => [each, listOf([value])] as const,
  )
  for (let step = 1; step <= budget; step++) {
    const parameters = path.at(-1)!
    const answer = await ask(name, {
      parameters: listOf(parameters),
      gradients: listOf(gradientsAt(course, parameters)),
      ...state,
      ...Object.fromEntries(settings),
      ...(name === 'adam' && { step: int32([1], [step]) }),
    })
    path.push(Array.from(answer['parameters']!.values))
    state = Object.fromEntries(remembered.map((each) => [each, answer[each]!]))
  }
  return path
}

function listOf(values: readonly number[]) {
  return float32([values.length], values)
}
