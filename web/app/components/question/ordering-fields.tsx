import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { useId, useRef, useState, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import { Select } from '~/components/ui/input'
import { useHydrated } from '~/components/ui/use-hydrated'
import { plainText } from '~/question/plain-text'
import type { AskedQuestion } from '~/question/asked-question'

type Step = AskedQuestion['options'][number]

/** Steps to put in order: by dragging, by buttons, and without script by a number each. */
export function OrderingFields({ question }: { question: AskedQuestion }) {
  const { t } = useTranslation('lesson')
  const isAlive = useHydrated()
  return (
    <>
      <p className="text-ink-soft -mt-2 text-sm">{t('check.order')}</p>
      {isAlive ? <MovableSteps question={question} /> : <NumberedSteps question={question} />}
    </>
  )
}

function MovableSteps({ question }: { question: AskedQuestion }) {
  const { t } = useTranslation('lesson')
  const [order, setOrder] = useState(() => firstOrder(question))
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const move = (key: string, to: number) => {
    const others = order.filter((step) => step.key !== key)
    const step = order.find((one) => one.key === key)
    const at = Math.min(others.length, Math.max(0, to))
    if (!step || order[at]?.key === key) return
    setOrder([...others.slice(0, at), step, ...others.slice(at)])
    setTold(`${plainText(step.text)}: ${t('check.moved', { place: at + 1, count: order.length })}`)
  }
  // The list never moves itself, so it keeps hold of the pointer while its rows change places.
  const onPointerMove = (event: PointerEvent) => {
    if (!dragged || !list.current) return
    const others = [...list.current.children].filter((row) => row.getAttribute('data-key') !== dragged)
    move(dragged, others.filter((row) => event.clientY > middleOf(row)).length)
  }
  return (
    <>
      <ol
        ref={list}
        onPointerMove={onPointerMove}
        onLostPointerCapture={() => setDragged(null)}
        className="grid gap-2"
      >
        {order.map((step, at) => (
          <li
            key={step.key}
            data-key={step.key}
            className={cx(
              'bg-surface border-line flex items-center gap-1 rounded border pe-1 transition-shadow',
              step.key === dragged && 'border-accent shadow-floating relative z-10',
            )}
          >
            <input type="hidden" name="chosen" value={step.key} />
            <span
              title={t('check.drag')}
              onPointerDown={(event) => {
                list.current?.setPointerCapture(event.pointerId)
                setDragged(step.key)
              }}
              className="text-ink-faint flex cursor-grab touch-none items-center gap-1 self-stretch ps-2 pe-1 select-none active:cursor-grabbing"
            >
              <GripVertical aria-hidden className="size-5" strokeWidth={1.5} />
              <span className="tabular w-4 text-sm">{at + 1}</span>
            </span>
            <span
              className="prose-phrase min-w-0 grow py-3"
              dangerouslySetInnerHTML={{ __html: step.text }}
            />
            <MoveButton step={step} way="up" disabled={at === 0} onMove={() => move(step.key, at - 1)} />
            <MoveButton
              step={step}
              way="down"
              disabled={at === order.length - 1}
              onMove={() => move(step.key, at + 1)}
            />
          </li>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {told}
      </p>
    </>
  )
}

interface MoveButtonProps {
  step: Step
  way: 'up' | 'down'
  disabled: boolean
  onMove: () => void
}

/** Stays where the focus is: at an end it does nothing instead of being taken away. */
function MoveButton({ step, way, disabled, onMove }: MoveButtonProps) {
  const { t } = useTranslation('lesson')
  const Icon = way === 'up' ? ArrowUp : ArrowDown
  return (
    <button
      type="button"
      aria-label={`${t(`check.${way}`)}: ${plainText(step.text)}`}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onMove}
      className="text-ink-soft hover:bg-hover hover:text-ink inline-grid size-10 shrink-0 place-items-center rounded transition-colors aria-disabled:opacity-35"
    >
      <Icon aria-hidden className="size-4.5" strokeWidth={1.5} />
    </button>
  )
}

function NumberedSteps({ question }: { question: AskedQuestion }) {
  const { t } = useTranslation('lesson')
  const id = useId()
  const steps = firstOrder(question)
  return (
    <ol className="grid gap-2">
      {steps.map(({ key, text }, at) => (
        <li key={key} className="border-line flex items-center gap-3 rounded border py-1 ps-4 pe-1">
          <span
            id={id + key}
            className="prose-phrase min-w-0 grow"
            dangerouslySetInnerHTML={{ __html: text }}
          />
          <span className="w-20 shrink-0">
            <Select
              name={`place-${key}`}
              aria-label={`${t('check.place')}: ${plainText(text)}`}
              defaultValue={at + 1}
            >
              {steps.map((_, place) => (
                <option key={place}>{place + 1}</option>
              ))}
            </Select>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** As it was answered last, else as it was shuffled. */
function firstOrder({ options, answer }: AskedQuestion): Step[] {
  const given = answer?.given.chosen ?? []
  return options.toSorted((a, b) => given.indexOf(a.key) - given.indexOf(b.key))
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
