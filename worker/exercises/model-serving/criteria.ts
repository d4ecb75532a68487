import { criterionResult, mean, percent, sum } from '../src/authoring/index.js'
import type { CriterionResult, Localized } from '../src/contract/index.js'
import { isWithin, tolerance, type Facts, type ServiceFacts } from './assessment.js'
import { diagnose, type HintId } from './diagnosis.js'
import { tensorNames, type TensorName } from './model.js'

const notAsked: Localized = {
  en: 'Not asked: the model in memory is not the one in the file.',
  'zh-CN': '没有提问：内存里的模型和文件里的不一样。',
}

/** All five criteria in the declared order, for the graded run and the preview alike. */
export function judge(facts: Facts): CriterionResult[] {
  const hints = diagnose(facts)
  const { service } = facts
  return [
    fileCriterion(facts, hints.file),
    loadCriterion(facts, hints.load),
    service ? answersCriterion(service, hints.answers) : unasked('answers', hints.answers),
    service ? batchesCriterion(service, hints.batches) : unasked('batches', hints.batches),
    service ? memoryCriterion(service, hints.memory) : unasked('memory', hints.memory),
  ]
}

function unasked(id: string, hintId: HintId): CriterionResult {
  return criterionResult(id, { passed: false, credit: 0, reason: notAsked, hintId })
}

function fileCriterion({ saved }: Facts, hintId: HintId): CriterionResult {
  const right = sum(saved.map((file) => file.right.length))
  const of = saved.length * tensorNames.length
  const problem = saved.find(({ read }) => read.problem)?.read.problem
  return criterionResult('file', {
    passed: right === of,
    credit: right / of,
    reason: problem ? fileProblems[problem] : tensorsReason(saved, fileWords),
    hintId,
  })
}

const fileProblems = {
  'not-bytes': {
    en: 'Your file holds numbers that are no bytes: each must be a whole number from 0 to 255.',
    'zh-CN': '你的文件里有些数不是字节：每个都应是 0 到 255 的整数。',
  },
  'no-header': {
    en: 'Your file doesn’t begin with a line of JSON that lists tensors with name and dtype, so nobody can tell what it holds.',
    'zh-CN': '你的文件开头没有一行列出各张量名称和 dtype 的 JSON，谁也看不出里面是什么。',
  },
  'no-shapes': {
    en: 'The first line of your file lists tensors without saying what shape they have.',
    'zh-CN': '你的文件第一行列出了张量，却没说它们的形状。',
  },
  length: {
    en: 'Behind its first line your file doesn’t hold four bytes for each value that the line announces.',
    'zh-CN': '你的文件第一行之后，并不是声明的每个值正好四个字节。',
  },
} satisfies Record<string, Localized>

const fileWords: Localized = {
  en: 'Our reader finds in your files',
  'zh-CN': '我们的读取程序在你的文件里找到',
}
const loadWords: Localized = {
  en: 'Your reader finds in our files',
  'zh-CN': '你的读取程序在我们的文件里找到',
}

function tensorsReason(models: readonly { right: readonly TensorName[] }[], who: Localized): Localized {
  const right = sum(models.map((one) => one.right.length))
  const of = models.length * tensorNames.length
  const broken = tensorNames.filter((name) => models.some((one) => !one.right.includes(name)))
  if (broken.length === 0) {
    return {
      en: `${who.en} all ${of} tensors, each with its name, its shape and every value.`,
      'zh-CN': `${who['zh-CN']}了全部 ${of} 个张量，名称、形状和每一个值都对。`,
    }
  }
  return {
    en: `${who.en} ${right} of ${of} tensors as they should be; missing or wrong: ${broken.join(', ')}.`,
    'zh-CN': `${who['zh-CN']}的 ${of} 个张量中有 ${right} 个完全正确；缺失或有误的是：${broken.join('、')}。`,
  }
}

function loadCriterion({ loaded }: Facts, hintId: HintId): CriterionResult {
  const right = sum(loaded.map((model) => model.right.length))
  const of = loaded.length * tensorNames.length
  return criterionResult('load', {
    passed: right === of,
    credit: right / of,
    reason: tensorsReason(loaded, loadWords),
    hintId,
  })
}

function answersCriterion({ served, rowsRight }: ServiceFacts, hintId: HintId): CriterionResult {
  const passed = served.every(({ wrong }) => wrong.length === 0)
  const broken = served.filter(({ wrong }) => wrong.length > 0).length
  const share = percent(rowsRight)
  return criterionResult('answers', {
    passed,
    credit: rowsRight,
    reason: passed
      ? {
          en: `In all ${served.length} requests every row gets the model’s own answer, within ${tolerance}.`,
          'zh-CN': `全部 ${served.length} 次请求里，每一行得到的都是模型本来的答案，相差不超过 ${tolerance}。`,
        }
      : {
          en: `${broken} of ${served.length} requests have rows with another answer than the model’s own; of all rows ${share} are right.`,
          'zh-CN': `${served.length} 次请求中有 ${broken} 次，某些行的答案和模型本来的不同；所有行里对了 ${share}。`,
        },
    hintId,
  })
}

function batchesCriterion(service: ServiceFacts, hintId: HintId): CriterionResult {
  const { served, requestsWithin, rowsRight } = service
  const passed = requestsWithin === 1
  return criterionResult('batches', {
    passed,
    // Batches of nothing are quickly done.
    credit: requestsWithin * rowsRight,
    reason: passed
      ? {
          en: `All ${served.length} requests keep to the batch size and need no call more than necessary.`,
          'zh-CN': `全部 ${served.length} 次请求都没有超过批大小，也没有多余的调用。`,
        }
      : batchesReason(service),
    hintId,
  })
}

function batchesReason({ served }: ServiceFacts): Localized {
  const { request, truth, fewestCalls } = served.find((one) => !isWithin(one))!
  const { calls, reads } = request.meter
  const [rows, largest] = [truth.length, Math.max(0, ...calls)]
  const said: Localized = {
    en: `${rows} rows, at most ${request.most} in a batch: calls of the model ${calls.length}, rows in the largest ${largest}, rows in all ${sum(calls)}`,
    'zh-CN': `${rows} 行，每批最多 ${request.most} 行：模型调用 ${calls.length} 次，最大的一次 ${largest} 行，一共 ${sum(calls)} 行`,
  }
  return reads > 0
    ? {
        en: `${said.en}, files read ${reads}; a file should not be read to answer.`,
        'zh-CN': `${said['zh-CN']}，读文件 ${reads} 次；回答时不该再读文件。`,
      }
    : {
        en: `${said.en}. Needed were all ${rows} rows in at most ${fewestCalls} calls.`,
        'zh-CN': `${said['zh-CN']}。要求最多调用 ${fewestCalls} 次，${rows} 行全部算到。`,
      }
}

function memoryCriterion(
  { leftByRequest, leftInAll, rowsRight }: ServiceFacts,
  hintId: HintId,
): CriterionResult {
  const passed = leftByRequest <= 0 && leftInAll <= 0
  const reason: Localized = passed
    ? {
        en: 'No tensor is left behind, neither by a request nor by a new model.',
        'zh-CN': '没有留下任何张量，无论是请求之后，还是换模型之后。',
      }
    : leftByRequest > 0
      ? {
          en: `Tensors that one request leaves in memory: up to ${leftByRequest}; after all requests there are ${leftInAll} more than before.`,
          'zh-CN': `一次请求最多在内存里留下 ${leftByRequest} 个张量；所有请求之后比之前多了 ${leftInAll} 个。`,
        }
      : {
          en: `Requests leave nothing behind, but after the model was replaced and put back there are ${leftInAll} tensors more than before.`,
          'zh-CN': `请求没有留下什么，但模型被换下又换回之后，多出了 ${leftInAll} 个张量。`,
        }
  const parts = [leftByRequest <= 0, leftInAll <= 0].map(Number)
  return criterionResult('memory', { passed, credit: 0.8 * mean(parts) * rowsRight, reason, hintId })
}
