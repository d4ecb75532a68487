import type * as Tf from '@tensorflow/tfjs'
import { randomFrom } from '../src/contract/index.js'
import { hiddenStates, logits } from '../language-model/forward.js'
import { drawText } from '../language-model/pretraining/batches.js'
import { NGrams } from '../language-model/pretraining/n-grams.js'
import { chances, choose, mostProbable } from '../language-model/sampling.js'
import { languageModelShape } from '../language-model/shape.js'
import { end, readable, start, tokensOf } from '../language-model/tokenizer.js'
import { vocabulary } from '../language-model/vocabulary.js'
import { attentionScores } from './attention-scores.js'
import { openModels } from './models.js'
import { rounded, writeJson } from './write-json.js'

/**
 * What the shipped language model, and models that count, make of texts that none of them has read: data of the figures
 * `next-word`, `temperature` and `attention`. `node --import tsx --conditions=source lesson-figures/write-language-model.ts`
 */
const textsRead = 38_400
const shownBest = 6
const { tf, writer } = await openModels()

/** Drawn from the corpus's generator with a seed of their own: short ones in which a name or a thing comes back. */
const random = randomFrom('lesson figures')
const unread = Array.from({ length: 25 }, () => drawText(random))
await writeJson('next-word', 'texts.json', await nextWords([17, 15, 12].map((at) => unread[at]!)))
await writeJson('temperature', 'scores.json', {
  vocabulary,
  beginnings: await Promise.all(
    [
      'the nova is a music player for',
      'recipe of the week by olga :',
      'dear olga , thank you for your message . we are sorry that the',
    ].map(async (text) => ({
      text,
      scores: (await scoresAfter([start, ...tokensOf(text)])).map((score) => rounded(score, 2)),
    })),
  ),
  written: await Promise.all(
    [0.2, 0.7, 1, 1.5, 2].map(async (temperature) => ({
      temperature,
      texts: await Promise.all(['a', 'b', 'c'].map((seed) => written(`figure ${seed}`, temperature))),
    })),
  ),
})
const advert = [
  start,
  ...tokensOf('join the research team of marlow in rome as a tester . you will lead the research team'),
]
await writeJson('attention', 'writer.json', {
  words: advert.map((word) => vocabulary[word]),
  heads: await attentionScores(tf, writer, advert, languageModelShape, true),
})

async function nextWords(texts: readonly number[][]) {
  const counting = [1, 2, 3].map((order) => new NGrams(order))
  const source = randomFrom('pretraining 30')
  for (let at = 0; at < textsRead; at++) {
    const text = drawText(source)
    for (const model of counting) model.learn(text)
  }
  const result = []
  for (const text of texts) {
    const steps = []
    for (let at = 1; at < text.length; at++) {
      const tables = [
        ...counting.map((model) =>
          vocabulary.map((_, word) => model.chance([...text.slice(0, at), word], at)),
        ),
        chances(await scoresAfter(text.slice(0, at)), { temperature: 1, topK: vocabulary.length }),
      ]
      steps.push(
        tables.map((table) => ({
          chance: rounded(table[text[at]!]!, 5),
          best: mostProbable(table)
            .slice(0, shownBest)
            .map((word) => [vocabulary[word], rounded(table[word]!, 4)]),
        })),
      )
    }
    result.push({ words: text.slice(1).map((word) => vocabulary[word]), steps })
  }
  return result
}

async function written(seed: string, temperature: number): Promise<string> {
  const dice = randomFrom(seed)
  const text = [start]
  while (text.length < languageModelShape.longest && text.at(-1) !== end)
    text.push(choose(chances(await scoresAfter(text), { temperature, topK: vocabulary.length }), dice))
  return readable(text)
}

async function scoresAfter(text: readonly number[]): Promise<number[]> {
  const last = tf.tidy(() =>
    logits(tf, writer, hiddenStates(tf, writer, tf.tensor2d([...text], [1, text.length], 'int32'))).slice(
      [text.length - 1, 0],
      [1, -1],
    ),
  ) as Tf.Tensor2D
  const values = Array.from(await last.data())
  last.dispose()
  return values
}
