import {
  Choice,
  choiceSetting,
  Picture,
  Playground,
  useKnobs,
  useNumbers,
  useTexts,
  WordRow,
  Words,
  type LessonFigureProps,
} from '../kit'
import { Controls } from './controls'
import { byHand, learned, scoresOf, sharesOf, tableOf } from './shares'
import { texts } from './texts'
import { firstOf, kinds, type Kind, type Knobs } from './knobs'
import { useAttentionPanels } from './use-attention-panels'

/** Attention of one word over the others: computed by hand, or in any head of the two models of our exercises. */
export default function Attention({ settings }: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<Knobs>(firstOf(choiceSetting(settings, 'of', kinds)))
  const { words, shares, at, table } = useLook(knobs)
  const panels = useAttentionPanels({ words, shares, at, table })
  const order = shares
    .map((_, place) => place)
    .sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0))
  const [first = 0, second = 0] = order
  const share = (place: number) => n.percent(shares[place] ?? 0)
  const meaning = knobs.of === 'hand' ? '' : t.meanings[knobs.of]
  const chips = words.map((text, place) => ({
    text,
    share: shares[place] ?? 0,
    hidden: knobs.of !== 'hand' && knobs.masked && place > at,
  }))
  return (
    <Playground
      title={t.title}
      sees={t.sees({
        looks: words[at] ?? '',
        first: words[first] ?? '',
        firstShare: share(first),
        second: words[second] ?? '',
        secondShare: share(second),
        masked: knobs.of !== 'hand' && knobs.masked,
      })}
      panels={[panels.shares, ...(panels.table ? [panels.table] : [])]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.of}
            options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
            value={knobs.of}
            onChange={(of: Kind) => turn(firstOf(of))}
          />
          <Controls knobs={knobs} turn={turn} />
        </>
      }
    >
      {knobs.of === 'hand' ? (
        <WordRow label={t.handRow} words={chips} />
      ) : (
        <Words
          label={t.row}
          words={chips}
          value={at}
          onChange={(value) => turn({ at: value })}
          says={(place) => `${words[place] ?? ''}, ${share(place)}`}
        />
      )}
      {meaning ? <p className="text-ink-soft text-sm">{meaning}</p> : null}
      <Picture title={t.shares(words[at] ?? '')} panel={panels.shares} />
      {panels.table ? <Picture title={t.table} panel={panels.table} /> : null}
      <p className="text-ink-faint text-sm">{t.notes[knobs.of]}</p>
    </Playground>
  )
}

function useLook({ of, query, divided, block, head, masked, at }: Knobs) {
  const t = useTexts(texts)
  if (of === 'hand')
    return {
      words: t.handWords,
      shares: sharesOf(scoresOf(query, byHand.keys, divided)),
      at: t.handWords.length - 1,
      table: undefined,
    }
  const table = tableOf(of, block, head, masked)
  const words = learned[of].words.map((word) => t.special[word] ?? word)
  return { words, shares: table[at] ?? [], at, table }
}
