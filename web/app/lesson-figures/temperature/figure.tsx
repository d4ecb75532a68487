import type { BarPanel, TextPanel } from '@skillgrad/exercises/contract'
import { Dices } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '~/components/ui/button'
import {
  Choice,
  numberSetting,
  Picture,
  Pictures,
  Playground,
  randomFrom,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  WordRow,
  type LessonFigureProps,
} from '../kit'
import { chancesOf, drawn, neededFor, outside, type Chance } from './drawing'
import read from './scores.json' with { type: 'json' }
import { texts } from './texts'

const everyWord = read.vocabulary.length
const [shown, draws, bestWords, nucleus] = [8, 20, 40, 0.9]

/** All scores of a small language model at one place, and how a word is drawn by them. */
export default function Temperature({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({
    beginning: 0,
    temperature: numberSetting(settings, 'temperature', 1),
    topK: everyWord,
    topP: 1,
    /** How often one has drawn. */
    drawing: 0,
  })
  const { beginning, temperature, topK, topP, drawing } = knobs
  const scores = read.beginnings[beginning]?.scores ?? []
  const chances = useMemo(
    () => chancesOf(scores, { temperature, topK, topP }),
    [scores, temperature, topK, topP],
  )
  const words = useMemo(() => drawnWords(chances, drawing), [chances, drawing])
  const tail = outside(scores, temperature, bestWords)
  const panels = usePanels(chances, temperature)
  const share = (value: number) => n.percent(value, value < 0.0995 ? 1 : 0)
  const [best] = chances
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        temperature: n.significant(temperature, 2),
        word: wordOf(best?.word),
        chance: share(best?.chance ?? NaN),
        kept: n.whole(chances.length),
        outside: share(tail),
      })}
      panels={[panels.chances, panels.written]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.beginning}
            options={t.short.map((label, value) => ({ value: String(value), label }))}
            value={String(beginning)}
            onChange={(value) => turn({ beginning: Number(value) })}
          />
          <Range
            label={t.temperature}
            min={0.1}
            max={2}
            step={0.1}
            value={temperature}
            onChange={(value) => turn({ temperature: value })}
            format={(value) => n.decimal(value, 1)}
          />
          <Range
            label={t.topK}
            min={1}
            max={everyWord}
            scale="log"
            value={topK}
            onChange={(value) => turn({ topK: Math.min(everyWord, Math.round(value)) })}
            format={(value) => (value >= everyWord ? t.all : t.words(n.whole(value)))}
          />
          <Range
            label={t.topP}
            min={0.5}
            max={1}
            step={0.01}
            value={topP}
            onChange={(value) => turn({ topP: value })}
            format={(value) => (value >= 1 ? t.all : n.percent(value))}
          />
          <Button
            tone="secondary"
            icon={Dices}
            onClick={() => turn({ drawing: drawing + 1 })}
            className="w-fit"
          >
            {drawing ? t.drawAgain : t.draw}
          </Button>
        </>
      }
    >
      <p className="font-medium">{t.beginnings[beginning]}</p>
      <Pictures columns={2}>
        <Picture title={t.best} panel={panels.chances} />
        <Picture title={t.written(panels.at)} panel={panels.written} />
      </Pictures>
      <Readout
        values={[
          { name: t.readKept, value: n.whole(chances.length) },
          { name: t.readOutside, value: share(tail), note: t.before },
          { name: t.readNeeded, value: n.whole(neededFor(scores, temperature, nucleus)), note: t.before },
        ]}
      />
      {words.length ? (
        <WordRow
          label={t.drawn(n.whole(new Set(words).size))}
          words={words.map((text) => ({ text, share: 0.15 }))}
        />
      ) : null}
      <p className="text-ink-faint text-sm">{t.note}</p>
    </Playground>
  )
}

function usePanels(chances: readonly Chance[], temperature: number) {
  const t = useTexts(texts)
  const n = useNumbers()
  const rest = chances.slice(shown)
  const bars: BarPanel = {
    kind: 'bars',
    title: said(t.best),
    value: { label: said(t.chance) },
    bars: [
      ...chances
        .slice(0, shown)
        .map(({ word, chance }) => ({ name: said(wordOf(word)), value: chance, tone: 1 as const })),
      ...(rest.length
        ? [
            {
              name: said(t.rest(n.whole(rest.length))),
              value: rest.reduce((sum, { chance }) => sum + chance, 0),
              tone: 2 as const,
            },
          ]
        : []),
    ],
  }
  const nearest = read.written.reduce((one, other) =>
    Math.abs(Math.log(other.temperature / temperature)) < Math.abs(Math.log(one.temperature / temperature))
      ? other
      : one,
  )
  const at = n.decimal(nearest.temperature, 1)
  const written: TextPanel = {
    kind: 'text',
    title: said(t.written(at)),
    passages: nearest.texts.map((text, number) => ({
      name: said(t.sample(String(number + 1))),
      text,
      tone: 0,
    })),
  }
  return { chances: bars, written, at }
}

function drawnWords(chances: readonly Chance[], drawing: number): string[] {
  if (drawing === 0) return []
  const random = randomFrom(drawing)
  return Array.from({ length: draws }, () => wordOf(drawn(chances, random.uniform())))
}

function wordOf(word = 0): string {
  const text = read.vocabulary[word] ?? ''
  return text.startsWith('[') ? text.toLowerCase() : text
}
