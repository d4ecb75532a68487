import { lossPanel, percent } from '../src/authoring/index.js'
import type { BarPanel, Figure, Localized, TextPanel, TrainingRecord } from '../src/contract/index.js'
import type { Answers } from './answers.js'
import { bestOf, type Facts } from './assessment.js'
import { inWords, rolesOf, type Card, type Kitchen } from './data.js'
import { needed } from './diagnosis.js'
import { lexicon, masked, vocabulary, type roles } from './lexicon.js'
import type { Questions } from './questions.js'
import { measured, measuredOn } from './yardstick.js'

const roleNames: Readonly<Record<(typeof roles)[number], Localized>> = {
  method: { en: 'method', 'zh-CN': '做法' },
  ingredient: { en: 'ingredient', 'zh-CN': '食材' },
  spice: { en: 'spice', 'zh-CN': '调料' },
  dish: { en: 'dish', 'zh-CN': '菜名' },
}

/** The first words of the learner's own first cards, covered: to their left there is nothing that could help. */
const coveredPlaces = [1, 2, 3]

export function displayedCards({ training }: Pick<Questions, 'training'>): Card[] {
  return coveredPlaces.map((place, nth) => training[nth]!.map((token, at) => (at === place ? masked : token)))
}

/** Three cards, and how often an ingredient came with each method: what a gap can be told from. */
export function cardsFigure({ kitchen, training }: Pick<Questions, 'kitchen' | 'training'>): Figure {
  return {
    title: { en: 'Cards as the kitchen writes them', 'zh-CN': '厨房写的卡片' },
    alt: {
      en: 'Three cards with three dishes each: method, ingredient, spice, and the name of the dish. Below, how often each ingredient was prepared by each method: nearly always by the same one, and each method serves two ingredients.',
      'zh-CN':
        '三张卡片，每张三道菜：做法、食材、调料、菜名。下面是每种食材用每种做法的次数：一种食材几乎总用同一种做法，而一种做法对应两种食材。',
    },
    panels: [
      {
        kind: 'text',
        title: { en: 'Three cards', 'zh-CN': '三张卡片' },
        passages: training.slice(0, 3).map((card, nth) => ({
          name: { en: `card ${nth + 1}`, 'zh-CN': `卡片 ${nth + 1}` },
          text: inWords(kitchen, card),
          tone: 0,
        })),
      },
      methodsPanel(kitchen, training),
    ],
  }
}

/** What the model puts in the gaps, how that compares with reading from the left, and how the loss got there. */
export function resultFigure(
  facts: Facts,
  { displayed }: Answers,
  questions: Questions,
  record: TrainingRecord,
): Figure {
  const { right, fromLeft } = facts.gaps
  const loss = lossPanel(record, {
    loss: { en: 'mean surprise at chosen words', 'zh-CN': '选中的词上的平均惊讶' },
    reference: {
      name: { en: `guessing (ln ${vocabulary})`, 'zh-CN': `瞎猜（ln ${vocabulary}）` },
      value: Math.log(vocabulary),
    },
  })
  const [was, left, causal] = [right, fromLeft, measured.causal.gaps].map(percent)
  return {
    title: {
      en: `Your model fills ${was} of the gaps rightly`,
      'zh-CN': `你的模型补对了 ${was} 的空缺`,
    },
    alt: {
      en: `Your model is right in ${was} of the gaps; counting from the left in ${left}, and the same network as a causal model in ${causal}. ${inRoles(facts, 'en')}`,
      'zh-CN': `你的模型补对了 ${was} 的空缺；只从左边数是 ${left}，同样的网络做成因果模型是 ${causal}。${inRoles(facts, 'zh-CN')}`,
    },
    panels: [
      comparisonPanel(facts),
      rolesPanel(facts),
      guessesPanel(displayed, questions),
      ...(loss ? [loss] : []),
    ],
  }
}

function comparisonPanel({ gaps: { right, fromLeft } }: Facts): BarPanel {
  return {
    kind: 'bars',
    title: { en: 'Gaps filled rightly', 'zh-CN': '补对的空缺' },
    value: { label: { en: 'share', 'zh-CN': '比例' } },
    bars: [
      {
        name: { en: 'counting from the left', 'zh-CN': '只从左边数' },
        value: rounded(fromLeft),
        tone: 2,
      },
      {
        name: {
          en: `the same network, causal (measured ${measuredOn})`,
          'zh-CN': `同样的网络，因果模型（测于 ${measuredOn}）`,
        },
        value: measured.causal.gaps,
        tone: 2,
      },
      { name: { en: 'your model', 'zh-CN': '你的模型' }, value: rounded(right), tone: 1 },
    ],
    reference: { name: { en: 'needed', 'zh-CN': '要求' }, value: needed.gaps },
  }
}

function rolesPanel({ gaps: { byRole } }: Facts): BarPanel {
  return {
    kind: 'bars',
    title: {
      en: 'By what the covered word is (who reads from the left has no other gap there)',
      'zh-CN': '按被盖住的词来分（从左边读时，左边没有别的空缺）',
    },
    value: { label: { en: 'share filled rightly', 'zh-CN': '补对的比例' } },
    bars: byRole.flatMap(({ role, learned, fromLeft }) => {
      const name = roleNames[role]
      return [
        {
          name: { en: `${name.en}, from the left`, 'zh-CN': `${name['zh-CN']}，只从左边` },
          value: rounded(fromLeft),
          tone: 2 as const,
        },
        {
          name: { en: `${name.en}, your model`, 'zh-CN': `${name['zh-CN']}，你的模型` },
          value: rounded(learned),
          tone: 1 as const,
        },
      ]
    }),
  }
}

function guessesPanel(displayed: Answers['displayed'], questions: Questions): TextPanel {
  const { kitchen, training } = questions
  return {
    kind: 'text',
    title: { en: 'Gaps at the start of a card', 'zh-CN': '卡片开头的空缺' },
    passages: displayedCards(questions).map((card, nth) => {
      const place = coveredPlaces[nth]!
      const chances = displayed[nth]![place]!
      const guess = bestOf(chances)
      const [said, truth] = [guess, training[nth]![place]!].map((token) => kitchen.words[token]!)
      const chance = percent(Math.min(1, Math.max(0, chances[guess]!)))
      return {
        name: {
          en: `card ${nth + 1}: ${said!.en}, ${chance} sure; it was ${truth!.en}`,
          'zh-CN': `卡片 ${nth + 1}：猜“${said!['zh-CN']}”，把握 ${chance}；原词是“${truth!['zh-CN']}”`,
        },
        text: inWords(kitchen, card),
        tone: 1 as const,
      }
    }),
  }
}

function methodsPanel(kitchen: Kitchen, training: readonly Card[]) {
  const role = rolesOf(kitchen)
  const counts = new Map<string, number>()
  for (const card of training) {
    card.forEach((token, at) => {
      if (role[token] !== 'method') return
      const pair = `${kitchen.words[token]!.en} ${kitchen.words[card[at + 1]!]!.en}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    })
  }
  return {
    kind: 'matrix' as const,
    title: { en: 'Which method goes with which ingredient', 'zh-CN': '哪种做法配哪种食材' },
    rowAxis: { en: 'method', 'zh-CN': '做法' },
    columnAxis: { en: 'ingredient', 'zh-CN': '食材' },
    rows: lexicon.method,
    columns: lexicon.ingredient,
    values: lexicon.method.flatMap((method) =>
      lexicon.ingredient.map((ingredient) => counts.get(`${method.en} ${ingredient.en}`) ?? 0),
    ),
    format: 'count' as const,
  }
}

function inRoles({ gaps: { byRole } }: Facts, locale: 'en' | 'zh-CN'): string {
  const parts = byRole.map(({ role, learned, fromLeft }) => {
    const [was, left] = [learned, fromLeft].map(percent)
    return locale === 'en'
      ? `${roleNames[role].en} ${was} where the left alone gives ${left}`
      : `${roleNames[role]['zh-CN']} ${was}（只看左边 ${left}）`
  })
  return locale === 'en' ? `By kind of word: ${parts.join(', ')}.` : `按词的种类：${parts.join('，')}。`
}

function rounded(value: number): number {
  return Math.round(1000 * value) / 1000
}
