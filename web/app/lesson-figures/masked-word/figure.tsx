import type { BarPanel } from '@skillgrad/exercises/contract'
import {
  Pick,
  Picture,
  Pictures,
  Playground,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  Words,
  type LessonFigureProps,
} from '../kit'
import { sentences, shownOf, ways, type Sentence } from './guesses'
import { texts } from './texts'

const cover = '▢▢▢'
const firstCovered = 1

/** One word of a message covered: what the words on both sides say of it, and what the left alone says. */
export default function MaskedWord(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs({ sentence: 0, at: firstCovered })
  const { at } = knobs
  const sentence = sentences[knobs.sentence] as Sentence
  const word = sentence.words[at] ?? ''
  const place = sentence.places[at]
  const panels = usePanels(sentence, at)
  const share = (value = NaN) => n.percent(value, value < 0.0995 ? 1 : 0)
  const meaning = t.meanings[knobs.sentence]
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        word,
        both: share(place?.both.chance),
        left: share(place?.left.chance),
        firstBoth: place?.both.best[0]?.[0] ?? '',
        firstLeft: place?.left.best[0]?.[0] ?? '',
      })}
      panels={panels}
      reset={reset}
      controls={
        <Pick
          label={t.sentence}
          options={sentences.map(({ words }, number) =>
            [words.join(' '), t.meanings[number]].filter(Boolean).join(' · '),
          )}
          value={knobs.sentence}
          onChange={(value) => turn({ sentence: value, at: firstCovered })}
        />
      }
    >
      <Words
        label={t.words}
        words={sentence.words.map((text, where) => ({
          text: where === at ? cover : text,
          share: where === at ? 0.35 : 0,
        }))}
        value={at}
        onChange={(value) => turn({ at: value })}
        says={(where) => sentence.words[where] ?? ''}
      />
      {meaning ? <p className="text-ink-soft text-sm">{meaning}</p> : null}
      <Pictures columns={2}>
        {panels.map((panel, way) => (
          <Picture key={ways[way]} title={t[ways[way] ?? 'both']} panel={panel} />
        ))}
      </Pictures>
      <Readout
        values={[
          { name: t.readBoth, value: share(place?.both.chance) },
          { name: t.readLeft, value: share(place?.left.chance) },
          { name: t.readVisible, value: share(place?.asItStands), note: t.visibleNote },
        ]}
      />
      <p className="text-ink-faint text-sm">{t.note}</p>
    </Playground>
  )
}

function usePanels({ words, places }: Sentence, at: number): BarPanel[] {
  const t = useTexts(texts)
  const word = words[at] ?? ''
  const place = places[at]
  return ways.map((way) => ({
    kind: 'bars',
    title: said(t[way]),
    value: { label: said(t.chance) },
    bars: (place ? shownOf(place[way], word) : []).map(([one, value]) => ({
      name: said(one === word ? t.stood(one) : one),
      value,
      tone: one === word ? 3 : way === 'both' ? 1 : 0,
    })),
  }))
}
