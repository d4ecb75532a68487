import type { BarPanel, XyPanel as XyPanelData } from '@skillgrad/exercises/contract'
import {
  Choice,
  Picture,
  Pictures,
  Playground,
  Readout,
  said,
  Upright,
  useKnobs,
  useNumbers,
  useTexts,
  Words,
  XyPanel,
  type LessonFigureProps,
} from '../kit'
import { guessAt, models, perplexity, surprises, type Model, type ReadText } from './chances'
import { readTexts } from './read'
import { texts } from './texts'

/** After “lost messages for 60”. */
const firstPlace = 8
const highestSurprise = 12
const shownBefore = 4

/** Texts that none of four models has read, and what each of them expected at every word. */
export default function NextWord(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ text: 0, at: firstPlace, model: 'one' as Model })
  const { text: number, at, model } = knobs
  const text = readTexts[number] as ReadText
  const named = (word: string) => (word === '[END]' ? t.end : word)
  const { chance, best } = guessAt(text, at, model)
  const share = (value: number) => n.percent(value, value > 0.0995 && value < 0.995 ? 0 : 1)
  const [[first = '', firstChance = NaN] = []] = best
  const panels = usePanels(text, at, model, named)
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        word: named(text.words[at] ?? ''),
        before: text.words.slice(Math.max(0, at - shownBefore), at).join(' ') || t.start,
        model: t.long[model],
        chance: share(chance),
        first: named(first),
        firstChance: share(firstChance),
      })}
      panels={[panels.best, panels.surprise, panels.perplexity]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.model}
            options={models.map((value) => ({ value, label: t.models[value] }))}
            value={model}
            onChange={(value) => turn({ model: value })}
          />
          <Choice
            label={t.text}
            options={t.names.map((label, value) => ({ value: String(value), label }))}
            value={String(number)}
            onChange={(value) => turn({ text: Number(value), at: firstPlace })}
          />
        </>
      }
    >
      <Words
        label={t.words}
        words={text.words.map((word, place) => ({
          text: named(word),
          share: 0.85 * guessAt(text, place, model).chance,
        }))}
        value={at}
        onChange={(value) => turn({ at: value })}
        says={(place) => `${named(text.words[place] ?? '')}, ${share(guessAt(text, place, model).chance)}`}
      />
      {t.meanings[number] ? <p className="text-ink-soft text-sm">{t.meanings[number]}</p> : null}
      <Pictures columns={2}>
        <Picture title={t.best} panel={panels.best} />
        <Picture title={t.surprise}>
          <XyPanel
            panel={panels.surprise}
            extent={{ x: [0, text.words.length + 1], y: [0, highestSurprise] }}
            height={280}
            before={(frame) => <Upright frame={frame} at={at + 1} />}
          />
        </Picture>
      </Pictures>
      <div className="grid gap-2">
        <p className="text-ink-soft text-sm font-medium">{t.perplexity}</p>
        <Readout
          values={models.map((name) => ({
            name: t.models[name],
            value: n.decimal(perplexity(text, name), name === 'none' ? 0 : 1),
          }))}
        />
      </div>
      <p className="text-ink-faint text-sm">{t.note}</p>
    </Playground>
  )
}

function usePanels(text: ReadText, at: number, model: Model, named: (word: string) => string) {
  const t = useTexts(texts)
  const { chance, best } = guessAt(text, at, model)
  const word = text.words[at] ?? ''
  const rows = best.some(([one]) => one === word) ? best : [...best.slice(0, -1), [word, chance] as const]
  const bars: BarPanel = {
    kind: 'bars',
    title: said(t.best),
    value: { label: said(t.chance) },
    bars: rows.map(([one, value]) => ({
      name: said(one === word ? t.came(named(one)) : named(one)),
      value,
      tone: one === word ? 3 : 0,
    })),
  }
  const places = text.words.map((_, place) => place + 1)
  const surprise: XyPanelData = {
    kind: 'xy',
    title: said(t.surprise),
    x: { label: said(t.place) },
    y: { label: said(t.nats) },
    series: [
      { name: said(t.models[model]), mark: 'columns', tone: 0, x: places, y: surprises(text, model) },
      { name: said(t.compared), mark: 'points', tone: 1, x: places, y: surprises(text, 'network') },
    ],
  }
  const perplexities: BarPanel = {
    kind: 'bars',
    title: said(t.perplexity),
    value: { label: said(t.perplexity) },
    bars: models.map((name) => ({ name: said(t.models[name]), value: perplexity(text, name), tone: 1 })),
  }
  return { best: bars, surprise, perplexity: perplexities }
}
