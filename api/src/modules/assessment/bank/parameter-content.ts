import type { ItemFlag } from '../calibration/flag-items.js'
import type { Anchor } from '../calibration/link-scale.js'
import type { ItemDoubt, ScaleDoubt } from '../engine/bank.js'
import type { ItemModel } from '../engine/models.js'

/**
 * Where an item stands. `pilot`: asked and not scored, until enough people have answered it; `live`: scored; `watch`: asked of
 * nobody, since its answers look as if something were wrong with it, until a person has decided.
 */
export type ItemState = 'pilot' | 'live' | 'watch'

/** One version of an item, as a parameter set knows it. */
export interface KnownItem {
  /** Id of the item's version: the engine's name for it. */
  version: string
  /** Id of the item. */
  item: string
  skill: string
  domain: string
  group: string | null
  variants: number
  state: ItemState
  model: ItemModel
  doubt: ItemDoubt
  /** First answers of people that this was learned from. */
  answers: number
  /** Answers that there were when a person looked at it and let it be asked again. */
  releasedAt?: number
  /** What the answers look like beside a sound item's, once there are any. */
  flag?: ItemFinding
  /** As one that holds the scale: by how much harder it has become, where that is too much to hold it. */
  moved?: number
  /** From 200 answers in each language on. */
  languageGap?: LanguageGap
}

/** How much harder an item is for readers of Chinese than for equally able readers of English. */
export interface LanguageGap {
  logits: number
  standardError: number
  /** In English, in Chinese. */
  answers: readonly [number, number]
  /** More than chance explains, and enough to be looked at. */
  isFound: boolean
}

export type ItemFinding = Omit<ItemFlag, 'item' | 'answers'>

/** What holds the scale of a domain from one calibration to the next: anchors are versions of items. */
export interface FixedScale {
  anchors: readonly Anchor[]
  /** What was not known of the scale when it was fixed. */
  doubt: ScaleDoubt
}

/** What `catalogue.parameter_set.content` holds. */
export interface ParameterContent {
  items: readonly KnownItem[]
  /** By domain. */
  scaleDoubt: Readonly<Record<string, ScaleDoubt>>
  /** By domain, from when on it is held. */
  scales?: Readonly<Record<string, FixedScale>>
  /** Of the domains' abilities, in alphabetical order of their slugs. */
  correlation: readonly (readonly number[])[]
}
