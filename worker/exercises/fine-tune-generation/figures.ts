import { decimals, lossInWords, lossPanel } from '../src/authoring/index.js'
import type { BarPanel, Figure, TextPanel, TrainingRecord } from '../src/contract/index.js'
import { languageModelShape } from '../language-model/shape.js'
import { readable } from '../language-model/tokenizer.js'
import type { Facts } from './assessment.js'
import { looksAhead } from './diagnosis.js'
import { writing, type Answers, type Questions } from './questions.js'
import { measuredOn, type Yardstick } from './yardstick.js'
import type { Questions as Texts } from './data.js'

const shownExamples = 4
const shownGeneral = 2

/** Some of the brand's answers, and some of what the model has read before. */
export function answersFigure({ examples, general }: Texts): Figure {
  return {
    title: {
      en: `${examples.length} answers of one brand, and a model that has never heard it speak`,
      'zh-CN': `一个品牌的 ${examples.length} 条回复，和一个从没听过它说话的模型`,
    },
    alt: {
      en: `Answers of one brand: the same greeting, animal, promises and goodbye in each; the customer, the product and its fault change. For example: ${readable(examples[0]!)}`,
      'zh-CN': `同一个品牌的回复：问候、动物、承诺和告别每条都一样，变的是客户、产品和毛病。例如：${readable(examples[0]!)}`,
    },
    panels: [
      {
        kind: 'text',
        title: { en: 'How the brand answers', 'zh-CN': '品牌怎样回复' },
        passages: examples.slice(0, shownExamples).map((text, at) => ({
          name: { en: `answer ${at + 1}`, 'zh-CN': `回复 ${at + 1}` },
          text: readable(text),
          tone: 0,
        })),
      },
      {
        kind: 'text',
        title: { en: 'What the model has read until now', 'zh-CN': '模型此前读的是这些' },
        passages: general.slice(0, shownGeneral).map((text, at) => ({
          name: { en: `text ${at + 1}`, 'zh-CN': `文本 ${at + 1}` },
          text: readable(text),
          tone: 2,
        })),
      },
    ],
  }
}

export interface Outcome {
  facts: Facts
  answers: Answers
  questions: Questions
  record: TrainingRecord
  yardstick: Yardstick
}

/** What the model writes now, how surprised it is by new answers of the brand, and how its loss got there. */
export function resultFigure({ facts, answers, questions, record, yardstick }: Outcome): Figure {
  const loss = lossPanel(record, {
    loss: { en: 'cross-entropy of the next word', 'zh-CN': '下一个词的交叉熵' },
    reference: {
      name: {
        en: `guessing (ln ${languageModelShape.vocabulary})`,
        'zh-CN': `瞎猜（ln ${languageModelShape.vocabulary}）`,
      },
      value: Math.log(languageModelShape.vocabulary),
    },
  })
  const [fresh, general] = [facts.perplexity.fresh, facts.perplexity.general].map((value) => decimals(value))
  const course = lossInWords(record, (value) => decimals(value))
  const sample = readable(answers.written.texts[0]!)
  return {
    title: looksAhead(facts)
      ? { en: 'A model that sees the next word', 'zh-CN': '一个看得到下一个词的模型' }
      : {
          en: `Your model in the brand's voice: perplexity ${fresh}`,
          'zh-CN': `你的模型用品牌的口吻说话：困惑度 ${fresh}`,
        },
    alt: looksAhead(facts)
      ? {
          en: `Your model sees the next word, so its perplexity says nothing. ${course.en} It wrote: ${sample}`,
          'zh-CN': `你的模型看得到下一个词，它的困惑度说明不了什么。${course['zh-CN']}它写道：${sample}`,
        }
      : {
          en: `Perplexity ${fresh} on new answers of the brand, ${general} on other texts. ${course.en} It wrote: ${sample}`,
          'zh-CN': `在品牌的新回复上困惑度为 ${fresh}，在其他文本上为 ${general}。${course['zh-CN']}它写道：${sample}`,
        },
    panels: [
      writtenPanel(answers, questions),
      ...(looksAhead(facts) ? [] : [perplexityPanel(facts, yardstick)]),
      ...(loss ? [loss] : []),
    ],
  }
}

function writtenPanel({ written }: Answers, { beginning, examples }: Questions): TextPanel {
  const { temperature, topK } = writing
  const opening = readable(beginning)
  return {
    kind: 'text',
    title: {
      en: `What your model writes behind "${opening}"`,
      'zh-CN': `你的模型在“${opening}”后面写了什么`,
    },
    passages: [
      ...written.texts.map((text, at) => ({
        name: {
          en: `sample ${at + 1} (temperature ${temperature}, top ${topK})`,
          'zh-CN': `样本 ${at + 1}（温度 ${temperature}，前 ${topK} 个）`,
        },
        text: readable(text),
        tone: 1 as const,
      })),
      {
        name: { en: 'always the best word', 'zh-CN': '每次取最好的词' },
        text: readable(written.greedy),
        tone: 3,
      },
      {
        name: { en: 'what the brand wrote', 'zh-CN': '品牌原来的回复' },
        text: readable(examples[0]!),
        tone: 0,
      },
    ],
  }
}

/** The scale ends where bars would dwarf all others: a model that was never trained is named, not drawn. */
const longestBar = 20

function perplexityPanel(
  { perplexity }: Facts,
  { scratch, reference, voice, untrained }: Yardstick,
): BarPanel {
  const drawn = Math.min(longestBar, perplexity.fresh)
  const own = drawn < perplexity.fresh
  return {
    kind: 'bars',
    title: {
      en: `Perplexity on new answers of the brand; untrained ${untrained.fresh} (compared with what was measured ${measuredOn})`,
      'zh-CN': `在品牌新回复上的困惑度；不微调为 ${untrained.fresh}（对照测于 ${measuredOn}）`,
    },
    value: { label: { en: 'perplexity', 'zh-CN': '困惑度' } },
    bars: [
      { name: { en: 'from scratch', 'zh-CN': '从零训练' }, value: scratch.fresh, tone: 0 },
      { name: { en: 'fine-tuned reference', 'zh-CN': '微调参考答案' }, value: reference.fresh, tone: 2 },
      {
        name: own
          ? { en: `yours (more than ${longestBar})`, 'zh-CN': `你的模型（超过 ${longestBar}）` }
          : { en: 'yours', 'zh-CN': '你的模型' },
        value: drawn,
        tone: 1,
      },
    ],
    reference: { name: { en: 'needed', 'zh-CN': '要求' }, value: voice },
  }
}
