import type { BarPanel, TextPanel } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import {
  Choice,
  Picture,
  Playground,
  Range,
  Readout,
  said,
  useKnobs,
  useNumbers,
  useTexts,
  WordRow,
  Writing,
  type LessonFigureProps,
} from '../kit'
import learned from './merges.json' with { type: 'json' }
import { piecesOf, spelled } from './pieces'
import { samples, texts } from './texts'

const mostMerges = learned.english.length
type Table = keyof typeof learned
type Sample = keyof typeof samples

/** Text cut by byte-pair merges that were learned from this platform's own texts. */
export default function Tokens(_: LessonFigureProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  const { knobs, turn, reset } = useKnobs<{ text: string; table: Table; merges: number }>({
    text: samples.english,
    table: 'english',
    merges: mostMerges,
  })
  const { text, table, merges } = knobs
  const pieces = useMemo(() => piecesOf(text, learned[table], merges), [text, table, merges])
  const spellings = pieces.map((piece) => spelled(piece, learned[table]))
  const counts = useCounts(merges)
  const characters = [...text].length
  const perPiece = pieces.length ? n.decimal(characters / pieces.length, 1) : '–'
  const sample = (Object.keys(samples) as Sample[]).find((name) => samples[name] === text)
  const listed: TextPanel = {
    kind: 'text',
    title: said(t.pieces),
    passages: spellings.map((spelling, at) => ({
      name: said(t.piece(String(at + 1))),
      text: spelling,
      tone: 1,
    })),
  }
  return (
    <Playground
      title={t.title}
      sees={t.sees({ pieces: pieces.length, characters, perPiece, merges })}
      panels={[listed, counts]}
      reset={reset}
      controls={
        <>
          <Choice
            label={t.sample}
            options={(Object.keys(samples) as Sample[]).map((value) => ({ value, label: t.samples[value] }))}
            value={sample ?? ('own' as Sample)}
            onChange={(value) => turn({ text: samples[value] })}
          />
          <Choice
            label={t.table}
            options={[
              { value: 'english' as Table, label: t.english },
              { value: 'both' as Table, label: t.both },
            ]}
            value={table}
            onChange={(value) => turn({ table: value })}
          />
          <Writing label={t.own} value={text} onChange={(value) => turn({ text: value })} />
          <Range
            label={t.merges}
            min={0}
            max={mostMerges}
            step={10}
            value={merges}
            onChange={(value) => turn({ merges: value })}
            format={n.whole}
          />
        </>
      }
    >
      <WordRow
        label={t.pieces}
        words={spellings.map((spelling, at) => ({ text: spelling, share: at % 2 ? 0.3 : 0.12 }))}
      />
      <Readout
        values={[
          { name: t.readTokens, value: n.whole(pieces.length) },
          { name: t.readCharacters, value: n.whole(characters) },
          { name: t.readPerToken, value: perPiece },
          { name: t.readBytes, value: n.whole(new TextEncoder().encode(text).length) },
        ]}
      />
      <Picture title={t.counts} panel={counts} />
    </Playground>
  )
}

/** Both sentences by both tables, at as many merges as are set. */
function useCounts(merges: number): BarPanel {
  const t = useTexts(texts)
  const counted = useMemo(
    () =>
      (['english', 'both'] as const).map((table) =>
        (['english', 'chinese'] as const).map(
          (name) => piecesOf(samples[name], learned[table], merges).length,
        ),
      ),
    [merges],
  )
  const tables = [t.withEnglish, t.withBoth]
  const sentences = [t.englishBy, t.chineseBy]
  return {
    kind: 'bars',
    title: said(t.counts),
    value: { label: said(t.tokens) },
    bars: counted.flatMap((row, table) =>
      row.map((value, sentence) => ({
        name: said(`${sentences[sentence] ?? ''}, ${tables[table] ?? ''}`),
        value,
        tone: table === 0 ? (0 as const) : (1 as const),
      })),
    ),
  }
}
