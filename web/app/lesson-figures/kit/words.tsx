import { useId, type CSSProperties } from 'react'
import { cx } from '~/components/ui/class-names'
import { shade } from './shade'

export interface Word {
  text: string
  /** 0 … 1: how deep its ground is tinted. */
  share?: number
  /** Out of what the model may see. */
  hidden?: boolean
}

interface WordsProps {
  /** What choosing a word means. */
  label: string
  words: readonly Word[]
  value: number
  onChange: (at: number) => void
  /** How a word is said beside its text, e.g. with its share. */
  says?: (at: number) => string
}

/** The words of a text in their order, one of them chosen; the arrow keys go along the text. */
export function Words({ label, words, value, onChange, says }: WordsProps) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="text-ink-soft mb-2 text-sm font-medium">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {words.map((word, at) => (
          <label
            key={at}
            style={groundOf(word)}
            className={cx(
              chip,
              'has-checked:outline-accent has-focus-visible:ring-accent cursor-pointer has-checked:outline-2 has-focus-visible:ring-4',
              word.hidden && 'line-through opacity-45',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={at === value}
              onChange={() => onChange(at)}
              aria-label={says?.(at)}
              className="sr-only"
            />
            {word.text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The same to look at only. */
export function WordRow({ label, words }: { label: string; words: readonly Word[] }) {
  return (
    <div className="grid min-w-0 gap-2">
      <p className="text-ink-soft text-sm font-medium">{label}</p>
      <p className="flex flex-wrap gap-1.5">
        {words.map((word, at) => (
          <span key={at} style={groundOf(word)} className={chip}>
            {word.text}
          </span>
        ))}
      </p>
    </div>
  )
}

const chip =
  'inline-flex min-h-8 items-center rounded-sm px-2 text-sm whitespace-pre outline-offset-1 transition-colors'

function groundOf({ share = 0 }: Word): CSSProperties {
  return { background: shade(share) }
}
