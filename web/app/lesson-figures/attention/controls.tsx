import { Choice, Range, Toggle, useNumbers, useTexts } from '../kit'
import type { Knobs } from './knobs'
import { sizeOf, type Learned } from './shares'
import { texts } from './texts'

interface ControlsProps {
  knobs: Knobs
  turn: (changed: Partial<Knobs>) => void
}

/** The query's parts by hand; block, head and mask of what was learned. */
export function Controls({ knobs, turn }: ControlsProps) {
  return knobs.of === 'hand' ? (
    <Query knobs={knobs} turn={turn} />
  ) : (
    <Head model={knobs.of} knobs={knobs} turn={turn} />
  )
}

function Query({ knobs: { query, divided }, turn }: ControlsProps) {
  const t = useTexts(texts)
  const n = useNumbers()
  return (
    <>
      <Toggle label={t.divided} checked={divided} onChange={(value) => turn({ divided: value })} />
      {query.map((value, part) => (
        <Range
          key={part}
          label={t.parts[part] ?? ''}
          min={-2}
          max={4}
          step={0.5}
          value={value}
          onChange={(changed) => turn({ query: query.map((old, at) => (at === part ? changed : old)) })}
          format={(shown) => n.decimal(shown, 1)}
        />
      ))}
    </>
  )
}

function Head({ model, knobs, turn }: ControlsProps & { model: Learned }) {
  const t = useTexts(texts)
  const { blocks, heads } = sizeOf(model)
  const upTo = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))
  return (
    <>
      <Toggle label={t.masked} checked={knobs.masked} onChange={(masked) => turn({ masked })} />
      <Choice
        label={t.block}
        options={upTo(blocks)}
        value={String(knobs.block)}
        onChange={(value) => turn({ block: Number(value) })}
      />
      <Choice
        label={t.head}
        options={upTo(heads)}
        value={String(knobs.head)}
        onChange={(value) => turn({ head: Number(value) })}
      />
    </>
  )
}
