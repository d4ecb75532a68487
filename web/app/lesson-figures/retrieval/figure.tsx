import type { BarPanel, TextPanel } from '@skillgrad/exercises/contract'
import {
  Choice,
  Pick,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  Writing,
  type LessonFigureProps,
} from '../kit'
import { answers, byPlaces, byWords, foundAmong, type Hit } from './search'
import { texts } from './texts'

const ways = ['words', 'places'] as const
type Way = (typeof ways)[number]
const mostPassages = 5

/** Two searches over a small handbook: which passages a model gets to read, and for how many questions the right one. */
export default function Retrieval(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ question: 0, own: '', way: 'words' as Way, passages: 1 })
  const isOwn = knobs.own.trim() !== ''
  const way = isOwn ? 'words' : knobs.way
  const asked = isOwn ? knobs.own : (t.questions[knobs.question] ?? '')
  const hitsOf = (by: Way) => (question: number) =>
    by === 'words' ? byWords(t.questions[question] ?? '', t.passages) : byPlaces(question)
  const hits = (isOwn ? byWords(asked, t.passages) : hitsOf(way)(knobs.question)).slice(0, mostPassages)
  const answer = isOwn ? undefined : answers[knobs.question]
  const found = {
    words: foundAmong(knobs.passages, hitsOf('words')),
    places: foundAmong(knobs.passages, hitsOf('places')),
  }
  const panels = usePanels({ hits, through: knobs.passages, answer, found })
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        question: asked,
        let: knobs.passages,
        found: isOwn
          ? 'own'
          : hits.slice(0, knobs.passages).some(({ at }) => at === answer)
            ? 'right'
            : 'missed',
        total: n.whole(found[way]),
        way: t.ways[way].toLowerCase(),
      })}
      panels={[panels.read, panels.measured]}
      reset={reset}
      controls={
        <>
          <Pick
            label={t.question}
            options={t.questions}
            value={knobs.question}
            onChange={(question) => turn({ question, own: '' })}
          />
          <Choice
            label={t.way}
            options={ways.map((value) => ({ value, label: t.ways[value] }))}
            value={way}
            onChange={(value) => turn({ way: value, ...(value === 'places' ? { own: '' } : {}) })}
          />
          <Range
            label={t.let}
            min={1}
            max={mostPassages}
            value={knobs.passages}
            onChange={(passages) => turn({ passages })}
            format={n.whole}
          />
          <Writing label={t.own} value={knobs.own} onChange={(own) => turn({ own })} />
        </>
      }
    >
      <Picture title={t.ranking}>
        {hits.length ? (
          <Picture panel={panels.read} />
        ) : (
          <p className="border-line text-ink-soft rounded border border-dashed px-3 py-4 text-sm">
            {t.nothing}
          </p>
        )}
      </Picture>
      <div className="grid gap-2">
        <p className="text-ink-soft text-sm font-medium">{t.measured}</p>
        <Readout
          values={[
            { name: t.readWords, value: t.of(n.whole(found.words)) },
            { name: t.readPlaces, value: t.of(n.whole(found.places)) },
            { name: t.readLet, value: n.whole(knobs.passages) },
          ]}
        />
      </div>
      <p className="text-ink-faint text-sm">{t.note}</p>
    </Playground>
  )
}

interface Found {
  hits: readonly Hit[]
  /** How many of them the model gets to read. */
  through: number
  answer: number | undefined
  found: Record<Way, number>
}

function usePanels({ hits, through, answer, found }: Found) {
  const t = useTexts(texts)
  const n = useNumbers()
  const read: TextPanel = {
    kind: 'text',
    title: said(t.ranking),
    passages: hits.map(({ at, score }, place) => {
      const name = [
        t.rank(n.whole(place + 1), n.decimal(score)),
        ...(at === answer ? [t.answer] : []),
        ...(place < through ? [] : [t.stopped]),
      ]
      return {
        name: said(name.join(' · ')),
        text: t.passages[at] ?? '',
        tone: toneOf(place < through, at === answer),
      }
    }),
  }
  const measured: BarPanel = {
    kind: 'bars',
    title: said(t.measured),
    value: { label: said(t.count) },
    bars: ways.map((way) => ({ name: said(t.ways[way]), value: found[way], tone: 1 })),
    reference: { name: said(t.count), value: answers.length },
  }
  return { read, measured }
}

/** What gets through is told by its stroke; the answer that doesn't, by a warning one. */
function toneOf(isThrough: boolean, isAnswer: boolean): 0 | 1 | 3 {
  if (isThrough) return 1
  return isAnswer ? 3 : 0
}
