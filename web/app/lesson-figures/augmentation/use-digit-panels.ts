import type { ImagesPanel, XyPanel } from '@skillgrad/exercises/contract'
import { useMemo } from 'react'
import { said, useTexts } from '../kit'
import { closest, inked, learnedFrom, rightAt, size, test, turned, type Learned } from './pictures'
import { texts } from './texts'

export const turns = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
const copiesShown = 5

/** Working out a curve takes a moment, so each is worked out once. */
const known = new Map<number, { learned: Learned[]; right: number[] }>()

export function lessonOf(most: number) {
  const before = known.get(most)
  if (before) return before
  const learned = learnedFrom(most)
  const lesson = { learned, right: turns.map((turn) => rightAt(turn, learned)) }
  known.set(most, lesson)
  return lesson
}

interface Shown {
  most: number
  turn: number
  digit: number
}

/** What is learned from, what is asked, and how often the answer is right. */
export function useDigitPanels({ most, turn, digit }: Shown) {
  const t = useTexts(texts)
  const { learned, right } = lessonOf(most)
  const { ink, alike } = useMemo(() => {
    const stranger = test.find((example) => example.digit === digit)
    const asked = inked(turned(stranger?.strokes ?? [], turn))
    return { ink: asked, alike: closest(asked, learned) }
  }, [turn, digit, learned])
  const image = (name: string, values: readonly number[]) => ({
    name: said(name),
    width: size,
    height: size,
    values,
  })
  const own = learned.filter((one) => one.digit === digit).slice(0, most === 0 ? 3 : copiesShown + 1)
  const examples: ImagesPanel = {
    kind: 'images',
    title: said(t.learned),
    images: own.map((one, at) =>
      image(most === 0 ? `${t.original} ${at + 1}` : at === 0 ? t.original : t.copy(at), one.ink),
    ),
  }
  const asked: ImagesPanel = {
    kind: 'images',
    title: said(t.asked),
    images: [image(t.photo(digit), ink), image(t.alike(alike?.digit ?? 0), alike?.ink ?? [])],
  }
  const percent = (shares: readonly number[]) => shares.map((share) => 100 * share)
  const curve: XyPanel = {
    kind: 'xy',
    title: said(t.curve),
    x: { label: said(t.turnAxis) },
    y: { label: said(t.rightAxis) },
    series: [
      { name: said(t.upright), mark: 'dashed-line', tone: 2, x: turns, y: percent(lessonOf(0).right) },
      ...(most > 0
        ? [{ name: said(t.augmented), mark: 'line' as const, tone: 1 as const, x: turns, y: percent(right) }]
        : []),
      {
        name: said(t.here),
        mark: 'points',
        tone: 3,
        x: [turn],
        y: percent([right[turns.indexOf(turn)] ?? NaN]),
      },
    ],
  }
  return {
    examples,
    asked,
    curve,
    answer: alike?.digit ?? 0,
    right: right[turns.indexOf(turn)] ?? NaN,
    count: learned.length,
  }
}
